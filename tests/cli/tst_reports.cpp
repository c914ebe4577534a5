// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// report and chart: what is drawn for whom, files whole or not at all, bad calls. The drawing itself is
// the app's and tested there; here something stands in for it.
#include "cli/clirun.h"
#include "cli/reportdrawing.h"
#include "cli/traininglogs.h"
#include "report/renderer.h"

#include <array>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Writes what it was asked for in place of a picture; cannot draw the chart called `broken`.
class WordRenderer final : public report::Renderer {
public:
    explicit WordRenderer(std::string broken)
        : m_broken(std::move(broken))
    {
    }
    base::Result<std::string> svg(const report::Chart &chart, const report::PictureSize &size) override
    {
        const auto text = drawn("svg", chart, size);
        return text ? "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><!--" + *text + "--></svg>" : text;
    }
    base::Result<std::string> png(const report::Chart &chart, const report::PictureSize &size) override
    {
        return drawn("png", chart, size);
    }
    base::Result<std::string> pdf(const report::Chart &chart, const report::PictureSize &size) override
    {
        return drawn("pdf", chart, size);
    }
    base::Result<std::string> pdf(const report::Document &document, const report::Translate &) override
    {
        return "pages of " + document.title.english();
    }

private:
    base::Result<std::string> drawn(const char *form, const report::Chart &chart, const report::PictureSize &size)
    {
        if (report::name(chart.kind) == m_broken)
            return base::fail({base::ErrorKind::Nothing, {}, "The picture cannot be drawn", {}, {}});
        return fmt::format("{} {} {} x {} x {}{}", form, report::name(chart.kind), size.width, size.height, size.scale,
                           size.dark ? " dark" : "");
    }
    std::string m_broken;
};

class Reports : public testing::Test {
protected:
    void SetUp() override
    {
        const CliResult made = runCli(generateArgs(
            m_folder / "configs", {"--tensor-parallel-sizes", "1,2,4", "--pipeline-parallel-sizes", "1", "--global-batch-sizes", "512"}));
        ASSERT_EQ(made.code, 0) << made.err;
        for (int tp : {1, 2, 4})
            writeText(m_folder / fmt::format("logs/{}/log_job_0.out", name(tp)), trainingLog({3.0 + tp}));
        m_drawing.makeRenderer = [this] { return std::make_unique<WordRenderer>(m_broken); };
    }
    [[nodiscard]] static std::string name(int tp)
    {
        return fmt::format("llama31_8b_8nodes_tp_{}_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_512", tp);
    }
    [[nodiscard]] CliResult call(const std::vector<std::string> &words, const CliSetup &setup) const
    {
        std::vector<std::string> args{words.front(), "--config-dir", m_folder / "configs", "--model",
                                      "llama31_8b",  "--logs-path",  m_folder / "logs"};
        args.insert(args.end(), words.begin() + 1, words.end());
        return runCli(args, setup);
    }
    /// Files of the folder itself, in order.
    [[nodiscard]] std::vector<std::string> written() const
    {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(m_folder / "out"))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    TempFolder m_folder;
    CliSetup m_drawing;
    std::string m_broken;
};

TEST_F(Reports, htmlIsOneFileWithItsChartsInside)
{
    const CliResult made =
        call({"report", "--output", m_folder / "r.html", "--charts", "days,tflops", "--title", "For <you>", "--comment", "Buy & run"},
             m_drawing);
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out, "Written: " + (m_folder / "r.html") + "\n");
    const std::string html = readText(m_folder / "r.html");
    EXPECT_THAT(html, AllOf(HasSubstr("<!--svg tflops"), HasSubstr("<!--svg days"), Not(HasSubstr("<!--svg cost"))));
    EXPECT_THAT(html.substr(5), Not(HasSubstr("<?xml"))) << "a picture inside a document has no head of its own";
    EXPECT_THAT(html, AllOf(HasSubstr("For &lt;you&gt;"), HasSubstr("Buy &amp; run"), HasSubstr(name(1))));
}

TEST_F(Reports, markdownHasItsChartsBesideIt)
{
    fs::create_directories(m_folder / "out");
    const CliResult made = call({"report", "--output", m_folder / "out/r.md", "--charts", "days,tflops"}, m_drawing);
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_THAT(written(), testing::ElementsAre("r-days.svg", "r-tflops.svg", "r.md"));
    EXPECT_THAT(readText(m_folder / "out/r.md"), HasSubstr("](r-tflops.svg)"));
    EXPECT_THAT(readText(m_folder / "out/r-days.svg"), HasSubstr("svg days 960 x 540"));
}

TEST_F(Reports, picturesAreFoundWhateverTheReportIsCalled)
{
    fs::create_directories(m_folder / "out");
    const CliResult made = call({"report", "--output", m_folder / "out/A (2) <b> [c] 50%#é.md", "--charts", "days"}, m_drawing);
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_THAT(written(), testing::ElementsAre("A (2) <b> [c] 50%#é-days.svg", "A (2) <b> [c] 50%#é.md"));
    EXPECT_THAT(readText(m_folder / "out/A (2) <b> [c] 50%#é.md"),
                HasSubstr("](A%20%282%29%20%3Cb%3E%20%5Bc%5D%2050%25%23%C3%A9-days.svg)"));
}

TEST_F(Reports, wordsOfAPictureStayWords)
{
    report::Figure figure;
    figure.caption = base::Text("%1", {"a](x) <img> [b] \\] `c` &amp; *d*\n\x1b# e"});
    report::Document document;
    document.blocks = {figure};
    std::istringstream in;
    std::ostringstream out;
    cli::Streams streams{in, out, out};
    streams.makeRenderer = m_drawing.makeRenderer;
    const auto made = cli::Drawing(streams).markdown(document, "r");
    ASSERT_TRUE(made);
    EXPECT_THAT(made->text, HasSubstr("![a\\](x) \\<img> \\[b\\] \\\\\\] \\`c\\` \\&amp; \\*d\\* # e](r-"));
}

TEST_F(Reports, pdfIsPages)
{
    const CliResult made = call({"report", "--output", m_folder / "r.bin", "--format", "pdf", "--title", "Ours"}, m_drawing);
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(readText(m_folder / "r.bin"), "pages of Ours");
}

TEST_F(Reports, sectionsAndChartsAreChosen)
{
    ASSERT_EQ(call({"report", "--output", m_folder / "all.html", "--charts", "none"}, m_drawing).code, 0);
    EXPECT_THAT(readText(m_folder / "all.html"), Not(HasSubstr("<svg")));
    ASSERT_EQ(call({"report", "--output", m_folder / "few.html", "--sections", "decision"}, m_drawing).code, 0);
    EXPECT_LT(readText(m_folder / "few.html").size(), readText(m_folder / "all.html").size());
}

TEST_F(Reports, withoutDrawingTextStaysAndPicturesAreRefused)
{
    fs::create_directories(m_folder / "out");
    const CliResult html = call({"report", "--output", m_folder / "out/r.html"}, {});
    EXPECT_EQ(html.code, 0) << html.err;
    EXPECT_THAT(html.err, HasSubstr("built without the app"));
    EXPECT_EQ(call({"report", "--output", m_folder / "out/r.md"}, {}).code, 0);
    EXPECT_EQ(call({"chart", "tflops", "--output", m_folder / "out/c.csv"}, {}).code, 0);
    EXPECT_THAT(written(), testing::ElementsAre("c.csv", "r.html", "r.md"));
    for (const std::vector<std::string> &words : {std::vector<std::string>{"report", "--output", m_folder / "out/r.pdf"},
                                                  {"chart", "tflops", "--output", m_folder / "out/c.png"},
                                                  {"chart", "tflops", "--output", m_folder / "out/c.svg"}}) {
        const CliResult refused = call(words, {});
        EXPECT_EQ(refused.code, 2);
        EXPECT_THAT(refused.err, HasSubstr("built without the app"));
    }
    EXPECT_EQ(written().size(), 3U);
}

TEST_F(Reports, aPictureThatFailsLeavesNothing)
{
    fs::create_directories(m_folder / "out");
    m_broken = "days";
    for (const char *file : {"out/r.html", "out/r.md"}) {
        const CliResult made = call({"report", "--output", m_folder / file, "--charts", "tflops,days"}, m_drawing);
        EXPECT_NE(made.code, 0);
        EXPECT_THAT(made.err, HasSubstr("The picture cannot be drawn"));
    }
    EXPECT_NE(call({"chart", "days", "--output", m_folder / "out/c.png"}, m_drawing).code, 0);
    EXPECT_THAT(written(), IsEmpty());
}

TEST_F(Reports, chartsTakeSizeAndForm)
{
    struct Case {
        std::vector<std::string> more;
        std::string content;
    };
    const std::string file = m_folder / "c";
    const std::vector<Case> cases{
        {{"--output", file + ".png", "--width", "800", "--height", "600", "--scale", "2", "--dark"}, "png cost 800 x 600 x 2 dark"},
        {{"--output", file + ".PDF"}, "pdf cost 960 x 540 x 1"},
        {{"--output", file, "--format", "png", "--scale", "1.5"}, "png cost 960 x 540 x 1.5"},
    };
    for (const Case &wanted : cases) {
        std::vector<std::string> words{"chart", "cost"};
        words.insert(words.end(), wanted.more.begin(), wanted.more.end());
        const CliResult made = call(words, m_drawing);
        EXPECT_EQ(made.code, 0) << made.err;
        EXPECT_EQ(readText(wanted.more[1]), wanted.content);
    }
    ASSERT_EQ(call({"chart", "tflops", "--output", file + ".csv"}, m_drawing).code, 0);
    EXPECT_THAT(readText(file + ".csv"), AllOf(HasSubstr(name(4)), HasSubstr("TFLOPS")));
}

TEST_F(Reports, badCallsAreExplainedAndLeaveNoFile)
{
    fs::create_directories(m_folder / "out");
    const std::string out = m_folder / "out/r";
    struct Case {
        std::vector<std::string> words;
        std::string says;
    };
    const std::vector<Case> cases{
        {{"report"}, "--output: is required"},
        {{"report", "--output", out + ".docx"}, "is neither .html, .pdf nor .md"},
        {{"report", "--output", out}, "Another name needs --format"},
        {{"report", "--output", out + ".html", "--charts", "tflop"}, "\"tflop\" is not one of"},
        {{"report", "--output", out + ".html", "--charts", "none,days"}, "none stands alone"},
        {{"report", "--output", out + ".html", "--charts", "none", "--sections", "charts"}, "leaves nothing of --sections"},
        {{"report", "--output", out + ".html", "--sections", "sumary"}, "\"sumary\" is not one of"},
        {{"report", "--output", out + ".html", "--top-n", "0"}, "--top-n 0"},
        {{"report", "--output", out + ".html", "--title", std::string(201, 'x')}, "--title: is longer than 200 letters"},
        {{"report", "--output", m_folder / "none/r.html"}, "there is no folder"},
        {{"report", "--output", m_folder / "out"}, "is a folder, not a file"},
        {{"report", "--output", "/dev/null", "--format", "markdown"}, "is no file that charts could lie beside"},
        {{"chart", "--output", out + ".png"}, "name one chart: tflops"},
        {{"chart", "tflops", "days", "--output", out + ".png"}, "name one chart"},
        {{"chart", "tflop", "--output", out + ".png"}, "Did you mean tflops?"},
        {{"chart", "tflops", "--output", out + ".gif"}, "is neither .png, .svg, .pdf nor .csv"},
        {{"chart", "tflops", "--output", out + ".png", "--scale", "0"}, "--scale 0: is not a number from 1 to 4"},
        {{"chart", "tflops", "--output", out + ".png", "--scale", "5"}, "--scale 5"},
        {{"chart", "tflops", "--output", out + ".png", "--scale", "nan"}, "--scale nan"},
        {{"chart", "tflops", "--output", out + ".png", "--width", "99"}, "--width 99: is not a whole number from 100 to 8000"},
        {{"chart", "tflops", "--output", out + ".png", "--height", "1e3"}, "--height 1e3"},
        {{"chart", "tflops", "--output", out + ".png", "--width", "8000", "--height", "8000", "--scale", "4"}, "million pixels"},
    };
    for (const Case &bad : cases) {
        const CliResult result = call(bad.words, m_drawing);
        EXPECT_EQ(result.code, 2) << bad.says << result.out;
        EXPECT_THAT(result.err, HasSubstr(bad.says));
    }
    EXPECT_THAT(written(), IsEmpty());
}

TEST_F(Reports, aDeviceIsWrittenToNotReplaced)
{
    const std::string pipe = m_folder / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const int reader = open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ASSERT_GE(reader, 0);
    for (const std::vector<std::string> &words : std::vector<std::vector<std::string>>{
             {"chart", "tflops", "--format", "png"}, {"report", "--format", "pdf"}, {"results", "--format", "csv"}}) {
        std::vector<std::string> args = words;
        args.insert(args.end(), {"--output", pipe});
        const CliResult made = call(args, m_drawing);
        EXPECT_EQ(made.code, 0) << made.err;
        std::array<char, 4096> read{};
        EXPECT_GT(::read(reader, read.data(), read.size()), 0) << words.front();
        EXPECT_TRUE(fs::is_fifo(pipe)) << words.front();
    }
    close(reader);
}

TEST_F(Reports, aPictureThatCannotBeWrittenTakesTheOthersAlong)
{
    fs::create_directories(m_folder / "out/r-tflops.svg"); // in the way even of a superuser
    const CliResult made = call({"report", "--output", m_folder / "out/r.md", "--charts", "days,tflops"}, m_drawing);
    EXPECT_EQ(made.code, 2);
    EXPECT_THAT(made.err, HasSubstr("r-tflops.svg"));
    EXPECT_THAT(written(), testing::ElementsAre("r-tflops.svg"));
}

TEST_F(Reports, withoutRunsTheReportSaysSo)
{
    fs::remove_all(m_folder / "logs");
    fs::create_directories(m_folder / "logs");
    const CliResult made = call({"report", "--output", m_folder / "r.html"}, m_drawing);
    EXPECT_EQ(made.code, 1);
    EXPECT_THAT(made.err, HasSubstr("no logs were found"));
    EXPECT_THAT(readText(m_folder / "r.html"), HasSubstr("llama31_8b"));
    const CliResult chart = call({"chart", "tflops", "--output", m_folder / "c.png"}, m_drawing);
    EXPECT_EQ(chart.code, 1);
    EXPECT_THAT(chart.err, HasSubstr("no file was written"));
    EXPECT_FALSE(fs::exists(m_folder / "c.png"));
}

} // namespace
