// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/PdfPage.hxx"

#include "privacy/proof/PdfObject.hxx"

namespace ficheaction::privacy
{

namespace
{
using Kind = PdfValue::Kind;

class Page
{
public:
    Page(std::string_view content, const std::string& stream,
         const std::function<const PdfFont&(const std::string& name)>& font)
        : mContent(content)
        , mFont(font)
        , mParser(content, stream)
    {
    }

    std::vector<std::string> read()
    {
        while (!mParser.atEnd())
        {
            PdfValue value = mParser.value();
            if (!value.is(Kind::Keyword) || value.text == "true" || value.text == "false")
            {
                mOperands.push_back(std::move(value));
                continue;
            }
            run(value.text);
            mOperands.clear();
        }
        endText();
        return std::move(mTexts);
    }

private:
    void run(const std::string& name)
    {
        if (name == "BT" || name == "ET")
            endText();
        else if (name == "Tf" && mOperands.size() == 2)
            mPresent = &mFont(mOperands[0].text);
        else if ((name == "Tj" || name == "'") && !mOperands.empty())
            show(mOperands.back());
        else if (name == "\"" && mOperands.size() == 3)
            show(mOperands.back());
        else if (name == "TJ" && !mOperands.empty())
            showSpaced(mOperands.back());
        else if (name == "T*" || ((name == "Td" || name == "TD" || name == "Tm") && !mText.empty()))
            mText += ' ';
        else if (name == "BDC" || name == "BMC")
            beginMarked();
        else if (name == "EMC")
            endMarked();
        else if (name == "BI")
            skipInlineImage();
        if (name == "'" || name == "\"")
            mText += ' ';
    }

    void show(const PdfValue& value)
    {
        if (!mPresent)
            mParser.fail("a page shows text without a font");
        std::size_t unknown = 0;
        mText += mPresent->text(value.text, unknown);
        if (unknown > 0 && mReplaced == 0)
            mParser.fail("a page shows glyphs that stand for no text");
    }

    void showSpaced(const PdfValue& value)
    {
        // In thousandths of the letters' height, to the left: so much to the right is a blank to a reader.
        constexpr double blank = -200;
        for (const PdfValue& item : value.items)
            if (item.is(Kind::String))
                show(item);
            else if (item.number <= blank)
                mText += ' ';
    }

    void beginMarked()
    {
        const PdfValue& actual = mOperands.empty() ? PdfValue() : mOperands.back()["ActualText"];
        const bool replaced = mReplaced > 0 || actual.is(Kind::String);
        if (actual.is(Kind::String))
            mTexts.push_back(pdfText(actual.text));
        mMarked.push_back(replaced);
        mReplaced += replaced ? 1 : 0;
    }

    void endMarked()
    {
        if (mMarked.empty())
            mParser.fail("a page ends a mark that it did not begin");
        mReplaced -= mMarked.back() ? 1 : 0;
        mMarked.pop_back();
    }

    void skipInlineImage()
    {
        const std::size_t data = mContent.find("ID", mParser.position());
        for (std::size_t end = mContent.find("EI", data); end != std::string_view::npos;
             end = mContent.find("EI", end + 1))
            if (end + 2 == mContent.size() || mContent[end + 2] == '\n' || mContent[end + 2] == ' ')
            {
                mParser.moveTo(end + 2);
                return;
            }
        mParser.fail("an image in a page does not end");
    }

    void endText()
    {
        if (!mText.empty())
            mTexts.push_back(std::move(mText));
        mText.clear();
    }

    std::string_view mContent;
    const std::function<const PdfFont&(const std::string& name)>& mFont;
    PdfParser mParser;
    std::vector<PdfValue> mOperands;
    const PdfFont* mPresent = nullptr;
    std::vector<bool> mMarked;
    int mReplaced = 0;
    std::string mText;
    std::vector<std::string> mTexts;
};
}

std::vector<std::string> pageTexts(std::string_view content, const std::string& stream,
                                   const std::function<const PdfFont&(const std::string& name)>& font)
{
    return Page(content, stream, font).read();
}

}
