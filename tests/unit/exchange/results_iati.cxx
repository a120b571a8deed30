// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Results in the words of IATI 2.03: well-formed whatever is in them, and by the rules of the standard that are written
// down here (activity standard 2.03: order, number and attributes of the elements).

#include "Exported.hxx"

#include "exchange/ResultsIati.hxx"
#include "exchange/XmlWriter.hxx"

#include <gtest/gtest.h>
#include <map>
#include <regex>

using namespace ficheaction;

namespace
{
struct Element
{
    std::string name;
    std::map<std::string, std::string> attributes;
    std::vector<Element> children;
};

/// Reads the little that the writer writes; throws where that is not well-formed.
class Reader
{
public:
    explicit Reader(const std::string& text)
        : mText(text)
    {
    }

    Element read()
    {
        skipTo("?>");
        return element();
    }

    std::size_t comments = 0;

private:
    void skipTo(const std::string& end)
    {
        mAt = mText.find(end, mAt);
        if (mAt == std::string::npos)
            throw std::runtime_error("no " + end);
        mAt += end.size();
    }

    /// To the next tag.
    void skipText()
    {
        static const std::regex entity("^&(lt|gt|amp|quot|#13);");
        for (; mText.at(mAt) != '<'; ++mAt)
        {
            if (mText[mAt] == '&' && !std::regex_search(mText.substr(mAt, 8), entity))
                throw std::runtime_error("bare &");
            const auto byte = static_cast<unsigned char>(mText[mAt]);
            if (byte < 0x20 && byte != '\n' && byte != '\t')
                throw std::runtime_error("control character");
        }
    }

    Element element()
    {
        for (skipText(); mText.compare(mAt, 4, "<!--") == 0; skipText())
        {
            skipTo("-->");
            ++comments;
        }
        static const std::regex tag(R"(^<([a-z-]+)((?: [a-z:-]+="[^"<]*")*)(/?)>)");
        std::smatch parts;
        const std::string rest = mText.substr(mAt, 4000);
        if (!std::regex_search(rest, parts, tag))
            throw std::runtime_error("no tag at " + rest.substr(0, 40));
        mAt += static_cast<std::size_t>(parts.length(0));
        Element made{parts[1], {}, {}};
        static const std::regex attribute(R"re(([a-z:-]+)="([^"]*)")re");
        const std::string attributes = parts[2];
        for (std::sregex_iterator each(attributes.begin(), attributes.end(), attribute), end; each != end; ++each)
            if (!made.attributes.emplace((*each)[1], (*each)[2]).second)
                throw std::runtime_error("attribute twice");
        if (parts[3] == "/")
            return made;
        for (;;)
        {
            skipText();
            if (mText.compare(mAt, 4, "<!--") == 0)
            {
                skipTo("-->");
                ++comments;
            }
            else if (mText[mAt + 1] == '/')
            {
                if (mText.compare(mAt, made.name.size() + 3, "</" + made.name + ">") != 0)
                    throw std::runtime_error("not ended: " + made.name);
                mAt += made.name.size() + 3;
                return made;
            }
            else
                made.children.push_back(element());
        }
    }

    const std::string& mText;
    std::size_t mAt = 0;
};

/// The children that an element may have, in their order, with how often ("1", "+", "*", "?"), and the attributes that
/// it must have.
struct Rule
{
    std::vector<std::pair<std::string, char>> children;
    std::vector<std::string> attributes;
};

const std::map<std::string, Rule> rules{
    {"iati-activities", {{{"iati-activity", '+'}}, {"version"}}},
    {"iati-activity",
     {{{"iati-identifier", '1'},
       {"reporting-org", '1'},
       {"title", '1'},
       {"description", '+'},
       {"participating-org", '+'},
       {"activity-status", '1'},
       {"activity-date", '+'},
       {"result", '*'}},
      {}}},
    {"iati-identifier", {{}, {}}},
    {"narrative", {{}, {}}},
    {"reporting-org", {{{"narrative", '+'}}, {"ref", "type"}}},
    {"title", {{{"narrative", '+'}}, {}}},
    {"description", {{{"narrative", '+'}}, {}}},
    {"participating-org", {{{"narrative", '*'}}, {"role"}}},
    {"activity-status", {{}, {"code"}}},
    {"activity-date", {{}, {"type", "iso-date"}}},
    {"result", {{{"title", '1'}, {"description", '?'}, {"indicator", '+'}}, {"type"}}},
    {"indicator",
     {{{"title", '1'}, {"description", '?'}, {"reference", '*'}, {"baseline", '*'}, {"period", '*'}}, {"measure"}}},
    {"reference", {{}, {"vocabulary", "code"}}},
    {"baseline", {{{"dimension", '*'}, {"comment", '?'}}, {"year"}}},
    {"period", {{{"period-start", '1'}, {"period-end", '1'}, {"target", '*'}, {"actual", '*'}}, {}}},
    {"period-start", {{}, {"iso-date"}}},
    {"period-end", {{}, {"iso-date"}}},
    {"target", {{{"dimension", '*'}, {"comment", '?'}}, {}}},
    {"actual", {{{"dimension", '*'}, {"comment", '?'}}, {}}},
    {"dimension", {{}, {"name", "value"}}},
    {"comment", {{{"narrative", '+'}}, {}}}};

void check(const Element& element, const std::string& measure)
{
    ASSERT_TRUE(rules.count(element.name)) << element.name;
    const Rule& rule = rules.at(element.name);
    for (const std::string& attribute : rule.attributes)
        EXPECT_TRUE(element.attributes.count(attribute)) << element.name << " " << attribute;
    auto child = element.children.begin();
    for (const auto& [name, often] : rule.children)
    {
        std::size_t count = 0;
        for (; child != element.children.end() && child->name == name; ++child)
            ++count;
        EXPECT_TRUE(count > 0 || often == '*' || often == '?') << element.name << " lacks " << name;
        EXPECT_TRUE(count < 2 || often == '*' || often == '+') << element.name << " has too many " << name;
    }
    EXPECT_TRUE(child == element.children.end()) << element.name << " has no place for " << child->name;
    const std::string own = element.name == "indicator" ? element.attributes.at("measure") : measure;
    if (element.name == "actual" || element.name == "target" || element.name == "baseline")
    {
        // A value is due where something is measured, and not where it is qualitative (measure 5).
        EXPECT_EQ(element.attributes.count("value"), own == "5" ? 0U : 1U) << element.name;
    }
    for (const Element& each : element.children)
        check(each, own);
}

exchange::IatiActivity activity()
{
    return {"FR-SIREN-1",   "Centre <social> & culturel",  "fr",
            {"attendance"}, "{count} -- chiffres masqués", "au plus {number}"};
}
}

TEST(ResultsIati, KeepsTheRulesOfTheStandard)
{
    const test::Exported exported;
    const std::string xml = exchange::resultsIati(exported.figures, exported.definition, exported.header, activity());
    Reader reader(xml);
    const Element root = reader.read();
    EXPECT_EQ(root.attributes.at("version"), "2.03");
    check(root, "");
    EXPECT_EQ(reader.comments, 2U) << "one for each period that has figures kept back";
}

TEST(ResultsIati, TellsNothingOfWhatIsKeptBack)
{
    const test::Exported exported;
    const std::string xml = exchange::resultsIati(exported.figures, exported.definition, exported.header, activity());
    EXPECT_EQ(xml.find("Partenaire"), std::string::npos);
    EXPECT_EQ(xml.find("Zorglub"), std::string::npos);
    EXPECT_NE(xml.find("<actual value=\"7\">"), std::string::npos) << "a percentage is of 100";
    EXPECT_NE(xml.find("<dimension name=\"category\" value=\"Habitant\"/>"), std::string::npos);
}

TEST(XmlWriter, LeavesOutWhatNoDocumentMayHold)
{
    EXPECT_EQ(exchange::xmlText("a\x01<b>&\"\xEF\xBF\xBF\t"), "a&lt;b&gt;&amp;&quot;\t");
    EXPECT_EQ(exchange::xmlText("\xFFz"), "\xEF\xBF\xBDz");
}
