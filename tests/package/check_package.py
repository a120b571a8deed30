"""Checks the packed extension: what its library exports and needs, what is in the package, its one version number."""

import itertools
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

PACKAGE, VERSION = pathlib.Path(sys.argv.pop(1)), sys.argv.pop(1)

# Weak symbols of UNO types that soffice must be able to unite with its own, and the entry points.
ALLOWED_EXPORTS = re.compile(r"^(_ZT[IS]N(3com3sun4star|3org11ficheaction)|.*_get_implementation$)")
ALLOWED_LIBRARIES = re.compile(r"^(libuno_(sal|cppu|cppuhelpergcc3|salhelpergcc3)\.so\.3|libc\.so\.6|libm\.so\.6|"
                               r"libstdc\+\+\.so\.6|libgcc_s\.so\.1|ld-linux.*)$")


OOR = "{http://openoffice.org/2001/registry}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def url_of(entry):
    return entry.findtext(f"prop[@{OOR}name='URL']/value")


def commands_below(entries):
    """Each command with its title in each language, as a button says it, in the order of the office; None parts groups."""
    found = []
    for entry in sorted(entries, key=lambda entry: (len(entry.get(f"{OOR}name")), entry.get(f"{OOR}name"))):
        sub_menu = entry.find(f"node[@{OOR}name='Submenu']")
        if sub_menu is not None:
            found += [None, *commands_below(sub_menu), None]
        elif url_of(entry) == "private:separator":
            found.append(None)
        else:
            titles = entry.findall(f"prop[@{OOR}name='Title']/value")
            found.append((url_of(entry), {title.get(LANGUAGE): re.sub("[~…]", "", title.text) for title in titles}))
    return found


def parted(entries):
    """The groups, each a list of commands."""
    return [list(group) for parts, group in itertools.groupby(entries, lambda entry: entry is None) if not parts]


def access_keys_below(entries, where=()):
    """Of each menu and language, the titles by their access key."""
    found = {}
    for entry in entries:
        for title in entry.findall(f"prop[@{OOR}name='Title']/value"):
            key = re.search("~(.)", title.text)
            found.setdefault((where, title.get(LANGUAGE), key and key[1].lower()), []).append(title.text)
        sub_menu = entry.find(f"node[@{OOR}name='Submenu']")
        if sub_menu is not None:
            found |= access_keys_below(sub_menu, (*where, entry.get(f"{OOR}name")))
    return found


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.archive = zipfile.ZipFile(PACKAGE)
        cls.folder = tempfile.TemporaryDirectory()
        cls.archive.extractall(cls.folder.name)
        cls.library = next(pathlib.Path(cls.folder.name).glob("*.uno.so"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def output(self, *command):
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def test_exports_only_entry_points_and_type_information(self):
        symbols = [line.split()[-1] for line in self.output("nm", "-D", "--defined-only", self.library).splitlines()]
        self.assertIn("org_ficheaction_ActionSheet_get_implementation", symbols)
        self.assertEqual([symbol for symbol in symbols if not ALLOWED_EXPORTS.match(symbol)], [])

    def test_needs_only_the_office_and_the_language(self):
        needed = re.findall(r"NEEDED.*\[(.*)\]", self.output("readelf", "-d", self.library))
        self.assertEqual([library for library in needed if not ALLOWED_LIBRARIES.match(library)], [])

    def test_knows_no_path_of_the_machine_that_built_it(self):
        self.assertNotRegex(self.output("readelf", "-d", self.library), r"R(UN)?PATH")
        self.assertNotIn(str(PACKAGE.parent).encode(), self.library.read_bytes())

    def test_holds_one_library_and_no_other_binary(self):
        binaries = [name for name in self.archive.namelist() if re.search(r"\.(so|dll|dylib|a|jar)(\.|$)", name)]
        self.assertEqual(len(binaries), 1)

    def test_holds_what_its_manifest_names(self):
        manifest = ElementTree.fromstring(self.archive.read("META-INF/manifest.xml"))
        for entry in manifest:
            path = entry.get("{http://openoffice.org/2001/manifest}full-path")
            self.assertTrue(any(name == path or name.startswith(path.rstrip("/") + "/")
                                for name in self.archive.namelist()), path)

    def test_has_french_texts_set_as_french_is(self):
        """No-break spaces beside double signs and inside guillemets, curved apostrophes: no line begins with a colon."""
        texts = self.archive.read("strings/messages_fr_FR.properties").decode("ascii")
        lines = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda sign: chr(int(sign[1], 16)), texts).splitlines()
        shown = {f"messages {number}": line.split("=", 1)[1] for number, line in enumerate(lines, start=1)
                 if "=" in line and not line.startswith("#")}
        for name in self.archive.namelist():
            if name.startswith("help/fr/") and name.endswith(".txt") or name.endswith("description-fr.txt"):
                shown[name] = self.archive.read(name).decode("utf-8")
            if name.endswith(".xcu"):
                shown[name] = "\n".join(re.findall(r'<value xml:lang="fr">([^<]*)<', self.archive.read(name).decode()))
        self.assertGreater(len(shown), 700)
        wrong = re.compile(r"[a-zà-ü]'[a-zà-ü]|« | »|\S [;?!](\s|$)|\S :(\s|$)|\u00a0[;?!]")
        self.assertEqual([f"{name}: {text[:80]}" for name, text in shown.items() if wrong.search(text)], [])

    def test_says_one_and_many_with_words_of_their_own(self):
        """No "niveau(x)", no "day(s)": in messages, dialogs, menus, help, packs, templates and samples."""
        shown = [name for name in self.archive.namelist()
                 if name.endswith((".properties", ".xcu", ".txt")) or re.match(r"(packs|templates|samples)/.*\.json$", name)]
        self.assertGreater(len(shown), 60)
        both = re.compile(r"[a-zà-ü]\((s|x|es|aux)\)")
        self.assertEqual([name for name in shown if both.search(self.archive.read(name).decode("utf-8"))], [])

    def test_has_a_page_for_the_viewer_of_every_page_of_help(self):
        names = self.archive.namelist()
        for language in ("en", "fr"):
            texts = {name.split("/")[2][:-4] for name in names if re.match(rf"help/{language}/.*\.txt$", name)}
            pages = {name.split("/")[3][:-4] for name in names if re.match(rf"viewer/{language}/.*\.xhp$", name)}
            self.assertTrue(texts)
            self.assertEqual(pages, texts)
            for name in pages:
                ElementTree.fromstring(self.archive.read(f"viewer/{language}/org.ficheaction.calc/{name}.xhp"))
            ElementTree.fromstring(self.archive.read(f"viewer/{language}/help.tree"))

    def test_has_every_command_of_the_menu_in_the_tab(self):
        """The tab "Extension" of the tabbed interface: in the order of the menu and by the same names, groups parted as there."""
        addons = ElementTree.fromstring(self.archive.read("Addons.xcu"))
        menu = addons.find(f".//node[@{OOR}name='OfficeMenuBar']/node/node[@{OOR}name='Submenu']")
        tab = addons.find(f".//node[@{OOR}name='OfficeNotebookBar']/node")
        self.assertGreater(len(commands_below(menu)), 20)
        self.assertEqual(parted(commands_below(tab)), parted(commands_below(menu)))

    def test_has_an_access_key_for_each_entry_that_no_other_entry_of_its_menu_has(self):
        addons = ElementTree.fromstring(self.archive.read("Addons.xcu"))
        keys = access_keys_below(addons.find(f".//node[@{OOR}name='OfficeMenuBar']/node/node[@{OOR}name='Submenu']"))
        self.assertGreater(len(keys), 50)
        self.assertEqual([titles for (*_, key), titles in keys.items() if key is None or len(titles) > 1], [])

    def test_has_an_icon_in_both_sizes_for_every_command_of_the_menu(self):
        """The tab and the toolbar show a command without one as a text, for which they have no room."""
        addons = ElementTree.fromstring(self.archive.read("Addons.xcu"))
        menu = addons.find(f".//node[@{OOR}name='OfficeMenuBar']/node/node[@{OOR}name='Submenu']")
        images = {url_of(image): image for image in addons.find(f".//node[@{OOR}name='Images']")}
        shown = []
        for command, _ in filter(None, commands_below(menu)):
            self.assertIn(command, images)
            for size, name in ((16, "ImageSmallURL"), (26, "ImageBigURL")):
                path = images[command].find(f"node/prop[@{OOR}name='{name}']/value").text
                icon = self.archive.read(path.replace("%origin%/", ""))
                drawing = ElementTree.fromstring(icon)
                self.assertEqual([drawing.get("width"), drawing.get("height"), drawing.get("viewBox")],
                                 [str(size), str(size), f"0 0 {size} {size}"], path)
                shown.append(icon)
        self.assertEqual(len(set(shown)), len(shown), "Two commands with the same icon")

    def test_has_one_version_number(self):
        self.assertIn(f'<version value="{VERSION}"/>', self.archive.read("description.xml").decode())
        self.assertIn(VERSION, PACKAGE.name)

    def test_names_no_file_that_is_missing(self):
        description = self.archive.read("description.xml").decode()
        for path in re.findall(r'xlink:href="([^"]+)"', description):
            self.assertIn(path, self.archive.namelist())


unittest.main()
