// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/comparedruns.h"
#include "cli/outputfile.h"
#include "cli/problems.h"
#include "cli/reportdrawing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <ostream>

namespace cli {
namespace {

constexpr int kLeastSide = 100;
constexpr int kMostSide = 8000;
constexpr double kMostScale = 4;
constexpr double kMostPixels = 64e6; ///< a quarter of a GiB while it is drawn

struct ChartRequest {
    report::ChartKind kind = report::ChartKind::Tflops;
    std::string output;
    std::string form; ///< "png", "svg", "pdf" or "csv"
    report::PictureSize size;
    std::size_t most = 0; ///< runs; 0 = all
};

std::vector<std::string> kindWords()
{
    std::vector<std::string> words;
    for (const report::ChartKind kind : report::chartKinds())
        words.emplace_back(report::name(kind));
    return words;
}

void readKind(const Arguments &arguments, ChartRequest &request, std::vector<base::Error> &errors)
{
    const std::vector<std::string> words = kindWords();
    base::Error error;
    error.kind = base::ErrorKind::Usage;
    const std::string known = fmt::format("{}", fmt::join(words, ", "));
    if (arguments.positional().size() != 1) {
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "name one chart: %1"), {known});
        errors.push_back(std::move(error));
        return;
    }
    const std::string &word = arguments.positional().front();
    if (const auto kind = report::chartKindFromName(word)) {
        request.kind = *kind;
        return;
    }
    error.subject = word;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "there is no such chart; known are %1"), {known});
    if (const auto near = base::closest(word, words))
        error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near});
    errors.push_back(std::move(error));
}

void readSide(const Arguments &arguments, std::string_view flag, int &side, std::vector<base::Error> &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return;
    const auto value = base::parseInteger(*text);
    if (value && *value >= kLeastSide && *value <= kMostSide)
        side = static_cast<int>(*value);
    else
        errors.push_back(flagError(flag, *text,
                                   base::Text(QT_TRANSLATE_NOOP("core", "is not a whole number from %1 to %2"),
                                              {std::to_string(kLeastSide), std::to_string(kMostSide)})));
}

void readSize(const Arguments &arguments, report::PictureSize &size, std::vector<base::Error> &errors)
{
    readSide(arguments, "width", size.width, errors);
    readSide(arguments, "height", size.height, errors);
    size.dark = arguments.has("dark");
    const std::string text = arguments.textOr("scale", "1");
    const auto scale = base::parseNumber(text);
    if (!scale || *scale < 1 || *scale > kMostScale) {
        errors.push_back(flagError("scale", text, base::Text(QT_TRANSLATE_NOOP("core", "is not a number from 1 to 4"))));
        return;
    }
    size.scale = *scale;
    const double pixels = size.width * size.scale * size.height * size.scale;
    if (pixels > kMostPixels)
        errors.push_back(
            flagError("scale", text,
                      base::Text(QT_TRANSLATE_NOOP("core", "makes a picture of %1 million pixels; at most %2 million are drawn"),
                                 {base::grouped(pixels / 1e6), base::grouped(kMostPixels / 1e6)})));
}

ChartRequest readRequest(const Arguments &arguments, std::vector<base::Error> &errors)
{
    ChartRequest request;
    readKind(arguments, request, errors);
    request.output = arguments.textOr("output", "");
    if (const auto problem = arguments.text("output") ? outputProblem(request.output) : std::nullopt)
        errors.push_back(*problem);
    request.form = arguments.textOr("format", extensionOf(request.output));
    const bool known = request.form == "png" || request.form == "svg" || request.form == "pdf" || request.form == "csv";
    if (!known && !request.output.empty())
        errors.push_back(flagError("output", request.output, base::Text(QT_TRANSLATE_NOOP("core", "is neither .png, .svg, .pdf nor .csv")),
                                   base::Text(QT_TRANSLATE_NOOP("core", "Another name needs --format"))));
    readSize(arguments, request.size, errors);
    request.most = readTopN(arguments, 0, errors);
    return request;
}

base::Result<std::string> drawn(const ChartRequest &request, const report::Chart &chart, Drawing &drawing)
{
    if (request.form == "csv")
        return report::chartCsv(chart);
    const auto renderer = drawing.renderer("charts");
    if (!renderer)
        return base::fail(renderer.error());
    if (request.form == "svg")
        return (*renderer)->svg(chart, request.size);
    return request.form == "pdf" ? (*renderer)->pdf(chart, request.size) : (*renderer)->png(chart, request.size);
}

base::Error nothingToShow(const report::Chart &chart)
{
    base::Error error;
    error.kind = base::ErrorKind::Nothing;
    error.subject = chart.title.english();
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "there is nothing to show; no file was written"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "See autotuner results"));
    return error;
}

int run(const Arguments &arguments, const Streams &streams)
{
    std::vector<base::Error> errors = arguments.errors();
    static_cast<void>(readComparisonChoices(arguments, errors));
    const ChartRequest request = readRequest(arguments, errors);
    if (!errors.empty())
        return report(errors, "chart", streams);
    Drawing drawing(streams);
    if (request.form != "csv") {
        if (const auto can = drawing.renderer("charts"); !can)
            return report({can.error()}, "chart", streams);
    }
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const auto runs = compareRuns(arguments, *catalogue, streams);
    if (!runs)
        return report(runs.error(), "chart", streams);
    const report::Chart chart = report::chart(request.kind, runs->comparison, request.most);
    if (chart.empty())
        return report({nothingToShow(chart)}, "chart", streams);
    const auto picture = drawn(request, chart, drawing);
    if (!picture)
        return report({picture.error()}, "chart", streams);
    if (const auto written = writeOutput(request.output, *picture); !written)
        return report({written.error()}, "chart", streams);
    streams.out << "Written: " << printable(request.output) << (chart.simulated ? " (simulated)" : "") << '\n';
    return Done;
}

} // namespace

Command chartCommand()
{
    const std::string picture = "Optional: picture";
    const std::string outputs = "Output";
    Command command;
    command.name = "chart";
    command.summary = "Draw one chart of the runs into a file: PNG, SVG, PDF, or its data as CSV";
    command.description =
        fmt::format("Reads the logs as results does and draws one chart, as the app draws it. No display is needed. Charts: {}.",
                    fmt::join(kindWords(), ", "));
    command.positional = "CHART";
    command.options = comparisonOptions();
    Option most = topNOption("all");
    most.help = "with more runs than this: the fastest, the base and the slowest";
    most.category = picture;
    const std::vector<Option> more{
        {"width", ValueKind::Integer, "PIXELS", "960", false, picture, "width at scale 1"},
        {"height", ValueKind::Integer, "PIXELS", "540", false, picture, "height at scale 1"},
        {"scale", ValueKind::Number, "FACTOR", "1", false, picture, "sharpness of a PNG, 1 to 4"},
        {"dark", ValueKind::Switch, "", "", false, picture, "light marks on a dark ground"},
        most,
        {"output", ValueKind::File, "FILE", "", true, outputs, "file to write: .png, .svg, .pdf or .csv"},
        {"format", ValueKind::Word, "FORMAT", "by the file's name", false, outputs, "form of the file", {"png", "svg", "pdf", "csv"}},
    };
    command.options.insert(command.options.end(), more.begin(), more.end());
    command.examples = {"autotuner chart cost-days --config-dir configs --model llama31_8b --output cost.png --scale 2"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli
