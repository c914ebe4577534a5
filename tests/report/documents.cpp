// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/documents.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace documents {

std::vector<std::string> hostileTexts()
{
    return {"<script>alert(1)</script>",
            "</title></style></td></table><img src=x onerror=alert(1)>",
            "a | b || c",
            "`rm -rf /` ``` ~~~",
            "[click](javascript:alert(1)) ![x](http://example.org/x.png) [a]: http://example.org",
            "line one\nline two\r\n# heading\n- item\n| --- |",
            "# heading",
            "1. item",
            "* _both_ **bold** ~~gone~~",
            "\" onmouseover=\"alert(1)\" '",
            "&lt;b&gt; &amp; &#x3c;",
            "]]> <!-- -- --> <?php ?> <![CDATA[",
            "%1 %2 %% %9",
            std::string("nul\0 bell\a escape\x1b[31m del\x7f", 27),
            "broken \xC3\x28 \xFF\xFE \xED\xA0\x80 \xF4\x90\x80\x80 tail \xE2\x82",
            "turned \u202E txt.exe \u2066 \u0085 \uFEFF \uFFFF",
            "äöü 漢字 😀 ± ²"};
}

report::Document everyBlock(const std::string &text)
{
    const base::Text data("%1", {text});
    report::Document document;
    document.title = data;
    document.subtitle = data;
    document.createdAt = "2026-11-23T06:15:00Z";
    document.generator = text;
    for (int level = 1; level <= 3; ++level)
        document.blocks.push_back(report::Heading{level, data});
    document.blocks.push_back(report::Paragraph{data});
    for (const auto kind : {report::Callout::Kind::Result, report::Callout::Kind::Hint, report::Callout::Kind::Warning})
        document.blocks.push_back(report::Callout{kind, data});
    document.blocks.push_back(report::Bullets{{data, data}});
    document.blocks.push_back(report::Facts{{{data, data, report::Provenance::Measured}, {data, data, report::Provenance::None}}});
    report::Table table;
    table.caption = data;
    table.provenance = report::Provenance::Predicted;
    table.columns = {{data, false}, {data, true, "s"}};
    table.rows = {{{data, data}, true}, {{data, data}, false}};
    document.blocks.push_back(table);
    report::Figure figure;
    figure.caption = data;
    figure.description = data;
    figure.provenance = report::Provenance::Simulated;
    document.blocks.push_back(figure);
    return document;
}

std::vector<std::vector<std::string>> readCsv(const std::string &text)
{
    std::vector<std::vector<std::string>> table(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string &field = table.back().back();
        if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"')
            field += text[++i];
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == ',')
            table.back().emplace_back();
        else if (!quoted && text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            table.emplace_back(1), ++i;
        else
            field += text[i];
    }
    table.pop_back(); // what stands after the last line's end
    return table;
}

ProgramRun runOn(const std::string &program, const std::string &arguments, const std::string &content)
{
    static std::atomic<int> number = 0;
    ProgramRun run;
    if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) != 0)
        return run;
    run.installed = true;
    const auto path = std::filesystem::temp_directory_path()
        / ("autotuner-document-" + std::to_string(getpid()) + "-" + std::to_string(++number) + ".html");
    std::ofstream(path, std::ios::binary) << content;
    std::FILE *pipe = popen((program + " " + arguments + " '" + path.string() + "' 2>&1").c_str(), "r");
    std::array<char, 4096> buffer{};
    for (std::size_t size = 0; pipe && (size = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        run.output.append(buffer.data(), size);
    const int status = pipe ? pclose(pipe) : -1;
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return run;
}

std::size_t occurrences(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

} // namespace documents
