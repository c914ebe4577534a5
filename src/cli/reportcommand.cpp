// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comparedruns.h"
#include "cli/outputfile.h"
#include "cli/problems.h"
#include "cli/reportdrawing.h"
#include "cli/values.h"

#include <QFile>
#include <QString>
#include <algorithm>
#include <filesystem>
#include <ostream>

namespace cli {
namespace {

namespace fs = std::filesystem;
using report::Section;

constexpr std::size_t kTopN = 10;
constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kLongestComment = 10'000;
constexpr Section kSections[] = {Section::Decision, Section::Plan,  Section::Method,      Section::Ranking,  Section::Savings,
                                 Section::Charts,   Section::Knobs, Section::Predictions, Section::Failures, Section::Appendix};

enum class Form { Html, Pdf, Markdown };

struct ReportRequest {
    std::string output;
    Form form = Form::Html;
    report::ReportOptions options;
};

std::vector<std::string> sectionWords()
{
    std::vector<std::string> words;
    for (const Section section : kSections)
        words.emplace_back(report::name(section));
    return words;
}

std::vector<std::string> chartWords()
{
    std::vector<std::string> words;
    for (const report::ChartKind kind : report::chartKinds())
        words.emplace_back(report::name(kind));
    words.emplace_back("none");
    return words;
}

std::optional<Form> formFrom(const std::string &word)
{
    if (word == "html" || word == "htm")
        return Form::Html;
    if (word == "pdf")
        return Form::Pdf;
    return word == "md" || word == "markdown" ? std::optional(Form::Markdown) : std::nullopt;
}

/// "none" stands alone; the charts then leave the sections.
void readCharts(const Arguments &arguments, report::ReportOptions &options, std::vector<base::Error> &errors)
{
    const std::vector<std::string> words = splitList(arguments.textOr("charts", ""));
    const bool none = std::find(words.begin(), words.end(), "none") != words.end();
    if (none && words.size() > 1)
        errors.push_back(flagError("charts", arguments.textOr("charts", ""), base::Text(QT_TRANSLATE_NOOP("core", "none stands alone"))));
    for (const std::string &word : words) {
        const auto kind = report::chartKindFromName(word);
        if (kind && std::find(options.charts.begin(), options.charts.end(), *kind) == options.charts.end())
            options.charts.push_back(*kind);
    }
    if (!none)
        return;
    if (options.sections.empty())
        options.sections.insert(std::begin(kSections), std::end(kSections));
    options.sections.erase(Section::Charts);
    if (options.sections.empty())
        errors.push_back(flagError("charts", "none", base::Text(QT_TRANSLATE_NOOP("core", "leaves nothing of --sections"))));
}

bool hasCharts(const report::ReportOptions &options) { return options.sections.empty() || options.sections.contains(Section::Charts); }

std::string readText(const Arguments &arguments, std::string_view flag, std::size_t longest, std::vector<base::Error> &errors)
{
    std::string text = arguments.textOr(flag, "");
    if (text.size() > longest)
        errors.push_back(
            flagError(flag, "", base::Text(QT_TRANSLATE_NOOP("core", "is longer than %1 letters"), {std::to_string(longest)})));
    return text;
}

ReportRequest readRequest(const Arguments &arguments, std::vector<base::Error> &errors)
{
    ReportRequest request;
    request.output = arguments.textOr("output", "");
    if (const auto problem = arguments.text("output") ? outputProblem(request.output) : std::nullopt)
        errors.push_back(*problem);
    const auto form = formFrom(arguments.textOr("format", extensionOf(request.output)));
    if (!form && !request.output.empty())
        errors.push_back(flagError("output", request.output, base::Text(QT_TRANSLATE_NOOP("core", "is neither .html, .pdf nor .md")),
                                   base::Text(QT_TRANSLATE_NOOP("core", "Another name needs --format"))));
    request.form = form.value_or(Form::Html);
    for (const std::string &word : splitList(arguments.textOr("sections", ""))) {
        if (const auto section = report::sectionFromName(word))
            request.options.sections.insert(*section);
    }
    readCharts(arguments, request.options, errors);
    if (request.form == Form::Markdown && hasCharts(request.options) && isDevice(request.output))
        errors.push_back(flagError("output", request.output,
                                   base::Text(QT_TRANSLATE_NOOP("core", "is no file that charts could lie beside")),
                                   base::Text(QT_TRANSLATE_NOOP("core", "Give --charts none or another name"))));
    request.options.topN = readTopN(arguments, kTopN, errors);
    request.options.title = readText(arguments, "title", kLongestTitle, errors);
    request.options.comment = readText(arguments, "comment", kLongestComment, errors);
    request.options.createdAt = timeNow();
    return request;
}

/// A file that lies beside the report, or the report itself.
struct OutputFile {
    std::string path;
    std::string content;
};

/// All of them, or none of those that were not there before.
base::Result<void> writeAll(const std::vector<OutputFile> &files)
{
    std::vector<QString> fresh;
    for (const OutputFile &file : files) {
        const QString path = QString::fromStdString(file.path);
        const bool isNew = !QFile::exists(path);
        const auto written = writeOutput(file.path, file.content);
        if (!written) {
            for (const QString &made : fresh)
                QFile::remove(made);
            return base::fail(written.error());
        }
        if (isNew)
            fresh.push_back(path);
    }
    return {};
}

base::Result<std::vector<OutputFile>> filesOf(const ReportRequest &request, const report::Document &document, Drawing &drawing)
{
    if (request.form == Form::Pdf) {
        const auto renderer = drawing.renderer("PDF");
        if (!renderer)
            return base::fail(renderer.error());
        auto pages = (*renderer)->pdf(document, {});
        return pages ? base::Result<std::vector<OutputFile>>({{request.output, std::move(*pages)}}) : base::fail(pages.error());
    }
    if (request.form == Form::Html) {
        auto text = drawing.html(document);
        return text ? base::Result<std::vector<OutputFile>>({{request.output, std::move(*text)}}) : base::fail(text.error());
    }
    const fs::path path(request.output);
    auto made = drawing.markdown(document, path.stem().string());
    if (!made)
        return base::fail(made.error());
    std::vector<OutputFile> files;
    for (Drawing::Picture &picture : made->pictures)
        files.push_back({(path.parent_path() / picture.fileName).string(), std::move(picture.content)});
    files.push_back({request.output, std::move(made->text)});
    return files;
}

int run(const Arguments &arguments, const Streams &streams)
{
    std::vector<base::Error> errors = arguments.errors();
    static_cast<void>(readComparisonChoices(arguments, errors));
    const ReportRequest request = readRequest(arguments, errors);
    if (!errors.empty())
        return report(errors, "report", streams);
    Drawing drawing(streams);
    if (const auto can = drawing.renderer("PDF"); request.form == Form::Pdf && !can)
        return report({can.error()}, "report", streams);
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const auto runs = compareRuns(arguments, *catalogue, streams);
    if (!runs)
        return report(runs.error(), "report", streams);
    const report::Document document = report::comparisonReport(runs->comparison, request.options);
    const auto files = filesOf(request, document, drawing);
    const auto written = files ? writeAll(*files) : base::Result<void>(base::fail(files.error()));
    if (!written)
        return report({written.error()}, "report", streams);
    if (!drawing.canDraw())
        streams.err << "note: this program was built without the app, which draws: the charts are described, not shown\n";
    for (const OutputFile &file : *files)
        streams.out << "Written: " << printable(file.path) << '\n';
    const auto nothing = nothingRanked(runs->comparison);
    return nothing ? report({*nothing}, "report", streams) : static_cast<int>(Done);
}

} // namespace

Command reportCommand()
{
    const std::string contents = "Optional: contents";
    const std::string outputs = "Output";
    Command command;
    command.name = "report";
    command.summary = "Write a report on the runs to hand on: HTML, PDF or Markdown";
    command.description =
        "Reads the logs as results does and writes one document with the decision, the plan, the method, tables, charts and failures. "
        "Predicted, measured and simulated figures are marked. HTML is one file that needs no other; beside Markdown the charts lie "
        "as SVG files. No display is needed.";
    command.options = comparisonOptions();
    const std::vector<Option> more{
        {"sections", ValueKind::WordList, "LIST", "all", false, contents, "parts of the report", sectionWords()},
        {"charts", ValueKind::WordList, "LIST", "those that have something to show", false, contents, "charts of the report", chartWords()},
        {"title", ValueKind::Text, "TEXT", "", false, contents, "title in place of the report's own"},
        {"comment", ValueKind::Text, "TEXT", "", false, contents, "a paragraph of your own after the decision"},
        topNOption("10"),
        {"output", ValueKind::File, "FILE", "", true, outputs, "file to write: .html, .pdf or .md"},
        {"format", ValueKind::Word, "FORMAT", "by the file's name", false, outputs, "form of the file", {"html", "pdf", "markdown"}},
    };
    command.options.insert(command.options.end(), more.begin(), more.end());
    command.examples = {"autotuner report --config-dir configs --model llama31_8b --output report.pdf",
                        "autotuner report --config-dir configs --model llama31_8b --logs-path logs/llama31_8b --charts tflops,cost-days "
                        "--output report.html"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli
