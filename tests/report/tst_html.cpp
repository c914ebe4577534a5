// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisonreport.h"
#include "report/documents.h"
#include "support/comparisons.h"

#include <gtest/gtest.h>
#include <regex>

namespace {

using documents::occurrences;
using documents::runOn;

std::string drawCircle(const report::Figure &)
{
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"4\"/></svg>";
}

report::Document wholeReport(const support::ComparisonShape &shape = {})
{
    report::ReportOptions options;
    options.createdAt = "2026-11-23T06:15:00Z";
    return report::comparisonReport(support::makeComparison(shape), options);
}

/// What a browser would act upon, found by a real parser.
const char *const kAudit = R"py(
import sys, html.parser
class Audit(html.parser.HTMLParser):
    bad, heads, ids, open_elements = [], [], set(), []
    void = {"meta", "link", "img", "br", "hr", "circle"}
    def handle_starttag(self, tag, attrs):
        self.look(tag, attrs)
        if tag not in self.void: self.open_elements.append(tag)
    def handle_startendtag(self, tag, attrs): self.look(tag, attrs)
    def handle_endtag(self, tag):
        if not self.open_elements or self.open_elements.pop() != tag: self.bad.append("end of " + tag)
    def look(self, tag, attrs):
        if tag in {"script", "iframe", "object", "embed", "link", "form", "b"}: self.bad.append(tag)
        if tag in {"h1", "h2", "h3", "h4"}: self.heads.append(int(tag[1]))
        for name, value in attrs:
            if name.startswith("on"): self.bad.append(name)
            if name in {"src", "href"} and not value.startswith("#"): self.bad.append(value)
            if name == "id":
                if value in self.ids: self.bad.append("id twice: " + value)
                self.ids.add(value)
audit = Audit()
audit.feed(open(sys.argv[1], encoding="utf-8").read())
audit.close()
if audit.heads[:1] != [1] or audit.heads.count(1) != 1: audit.bad.append("h1")
if any(b > a + 1 for a, b in zip(audit.heads, audit.heads[1:])): audit.bad.append("levels skipped")
if audit.open_elements: audit.bad.append("left open: " + str(audit.open_elements))
print(audit.bad)
sys.exit(1 if audit.bad else 0)
)py";

std::string auditProgram()
{
    std::string quoted;
    for (const char c : std::string(kAudit))
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return "-c '" + quoted + "'";
}

void expectSound(const std::string &page)
{
    const auto xml = runOn("xmllint", "--noout --nonet", page);
    if (xml.installed) {
        EXPECT_EQ(xml.exitCode, 0) << xml.output.substr(0, 2000);
    }
    const auto audit = runOn("python3", auditProgram(), page);
    if (audit.installed) {
        EXPECT_EQ(audit.exitCode, 0) << audit.output.substr(0, 2000);
    }
}

TEST(Html, WholeReportIsWellFormedWithNothingActive)
{
    const std::string page = report::html(wholeReport({.withFailures = true}), drawCircle);
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html"));
    expectSound(page);
    EXPECT_EQ(occurrences(page, "<?xml"), 0U) << "a picture's own declaration has no place inside";
    EXPECT_EQ(occurrences(page, "<!DOCTYPE"), 1U);
}

TEST(Html, RefersToNothingOutside)
{
    std::string page = report::html(wholeReport(), drawCircle);
    page = std::regex_replace(page, std::regex("xmlns=\"[^\"]*\""), "");
    for (const char *outside : {"http:", "https:", "//", "@import", "url("})
        EXPECT_EQ(page.find(outside), std::string::npos) << outside;
}

TEST(Html, HostileTextStaysText)
{
    report::Document all = documents::everyBlock("x");
    for (const std::string &text : documents::hostileTexts()) {
        SCOPED_TRACE(text);
        const report::Document document = documents::everyBlock(text);
        const std::string page = report::html(document, drawCircle);
        EXPECT_EQ(page.find("<script"), std::string::npos);
        EXPECT_EQ(page.find("onmouseover=\"alert"), std::string::npos);
        EXPECT_EQ(occurrences(page, "</title>"), 1U);
        EXPECT_EQ(occurrences(page, "</style>"), 1U);
        for (const char c : page)
            EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << "control character";
        all.blocks.insert(all.blocks.end(), document.blocks.begin(), document.blocks.end());
        all.title = base::Text("%1%2", {all.title.english(), text});
        all.generator += text;
    }
    expectSound(report::html(all, drawCircle));
}

TEST(Html, TitleCommentAndNamesOfPersonsAreData)
{
    comparison::Comparison comparison = support::makeComparison({.runs = 4, .withFailures = true});
    const std::string evil = "<script>x</script> \"'&|`\n\x01";
    comparison.records.front().configuration = evil;
    comparison.records[2].failure->line = evil;
    comparison.origins.front().path = evil;
    comparison.missing = {evil};
    comparison.unassigned.push_back({evil, evil, 3, "1.5", {}});
    comparison.problems.push_back({base::ErrorKind::Input, evil, base::Text("%1", {evil}), {}, evil});
    comparison.plan.model.name = evil;
    report::ReportOptions options;
    options.title = evil;
    options.comment = evil;
    const std::string page = report::html(report::comparisonReport(comparison, options), drawCircle);
    expectSound(page);
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_GE(occurrences(page, "&lt;script&gt;"), 6U) << "none of it is lost either";
}

TEST(Html, KeepsEveryLetter)
{
    const std::string page = report::html(documents::everyBlock("äöü 漢字 😀 ± ² tail"));
    EXPECT_GE(occurrences(page, "äöü 漢字 😀 ± ² tail"), 10U);
}

TEST(Html, TablesTellTheirHeads)
{
    const std::string page = report::html(documents::everyBlock("x"));
    EXPECT_EQ(occurrences(page, "<th scope=\"col\""), 2U);
    EXPECT_EQ(occurrences(page, "<th scope=\"row\""), 4U) << "two facts and two rows";
    EXPECT_EQ(occurrences(page, "<caption>"), 1U);
    EXPECT_NE(page.find("x [s]"), std::string::npos) << "the unit in the head";
    EXPECT_NE(page.find("class=\"number\""), std::string::npos);
}

TEST(Html, ProvenanceIsWrittenOut)
{
    const std::string page = report::html(documents::everyBlock("x"));
    EXPECT_NE(page.find(">Measured</span>"), std::string::npos);
    EXPECT_NE(page.find(">Predicted</span></caption>"), std::string::npos);
    EXPECT_NE(page.find(">SIMULATED</span>"), std::string::npos);
}

TEST(Html, SimulatedReportSaysSoEverywhere)
{
    const report::Document document = wholeReport({.runs = 6, .simulated = true});
    const std::string page = report::html(document, drawCircle);
    EXPECT_NE(page.find("<title>SIMULATED"), std::string::npos);
    EXPECT_NE(page.find("class=\"running\""), std::string::npos) << "on every printed page";
    std::size_t figures = 0;
    for (const report::Block &block : document.blocks) {
        if (const auto *figure = std::get_if<report::Figure>(&block)) {
            ++figures;
            EXPECT_EQ(figure->provenance, report::Provenance::Simulated);
            EXPECT_TRUE(figure->chart.simulated);
        }
    }
    EXPECT_GT(figures, 5U);
    EXPECT_EQ(occurrences(page, ">Measured<"), 0U);
    EXPECT_EQ(occurrences(page, ">Measured and predicted<"), 0U);
}

TEST(Html, FiguresAreDrawnOnceWithCaptionAndWords)
{
    const report::Document document = wholeReport();
    int drawn = 0;
    const std::string page = report::html(document, [&drawn](const report::Figure &figure) {
        ++drawn;
        return drawCircle(figure);
    });
    EXPECT_EQ(occurrences(page, "<svg"), static_cast<std::size_t>(drawn));
    EXPECT_EQ(occurrences(page, "<figcaption"), static_cast<std::size_t>(drawn));
    EXPECT_EQ(occurrences(page, "role=\"img\""), static_cast<std::size_t>(drawn));
    const std::string undrawn = report::html(document);
    EXPECT_EQ(occurrences(undrawn, "<figcaption"), static_cast<std::size_t>(drawn)) << "without a drawer the words stay";
    expectSound(undrawn);
}

TEST(Html, ContentsOnlyWhenLong)
{
    EXPECT_NE(report::html(wholeReport()).find("<nav"), std::string::npos);
    report::Document brief;
    brief.blocks.push_back(report::Heading{1, "One"});
    EXPECT_EQ(report::html(brief).find("<nav"), std::string::npos);
    expectSound(report::html(brief));
}

TEST(Html, TranslatesAtTheEdge)
{
    const auto shout = [](const base::Text &text) {
        return text.pattern() == "en" ? std::string("de") : text.pattern() == "Decision" ? std::string("Entscheidung <") : text.english();
    };
    const std::string page = report::html(wholeReport(), {}, shout);
    EXPECT_NE(page.find("lang=\"de\""), std::string::npos);
    EXPECT_NE(page.find(">Entscheidung &lt;</h2>"), std::string::npos);
    EXPECT_NE(report::html(wholeReport()).find("lang=\"en\""), std::string::npos);
}

TEST(Html, EmptyDocumentIsAPage) { expectSound(report::html({})); }

} // namespace
