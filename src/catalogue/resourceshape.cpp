// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of machine shapes on DGX Cloud Lepton: leptonai/leptonai: leptonai/config.py.
#include "base/format.h"
#include "catalogue/catalogue.h"

#include <algorithm>

namespace catalogue {

namespace {

constexpr int kMostGpusPerNode = 72;

base::Error shapeError(std::string_view shape, base::Text message, base::Text hint)
{
    std::string subject = "resource-shape ";
    subject += shape.substr(0, 80);
    return {base::ErrorKind::Input, std::move(subject), std::move(message), std::move(hint), {}};
}

base::Text formHint() { return base::Text(QT_TRANSLATE_NOOP("core", "A shape looks like gpu.8xh200 or gpu.a100-40gb")); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

struct CountAndType {
    std::string_view count; ///< empty = not given
    std::string_view type;
};

/// "8xh200" → "8", "h200"; a type without leading digits and x has no count.
CountAndType splitCount(std::string_view middle)
{
    const auto begin = middle.starts_with('-') || middle.starts_with('+') ? middle.begin() + 1 : middle.begin();
    const auto end = std::find_if_not(begin, middle.end(), isDigit);
    if (end == begin || end == middle.end() || (*end != 'x' && *end != 'X'))
        return {{}, middle};
    const auto length = static_cast<std::size_t>(end - middle.begin());
    return {middle.substr(0, length), middle.substr(length + 1)};
}

base::Text typeHint(std::string_view type, const Catalogue &catalogue)
{
    std::vector<std::string> names;
    for (const domain::GpuSpec &gpu : catalogue.gpus()) {
        names.push_back(gpu.key);
        names.insert(names.end(), gpu.aliases.begin(), gpu.aliases.end());
    }
    if (const auto closest = base::closest(type, names))
        return base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1? A GPU of another name needs --gpu or --memory-per-gpu"), {*closest});
    return base::Text(QT_TRANSLATE_NOOP("core", "A GPU of another name needs --gpu or --memory-per-gpu"));
}

} // namespace

base::Result<ResourceShape> parseResourceShape(std::string_view text, const Catalogue &catalogue)
{
    const auto firstDot = text.find('.');
    const std::string_view kind = text.substr(0, firstDot);
    if (kind == "cpu")
        return base::fail(shapeError(text, base::Text(QT_TRANSLATE_NOOP("core", "is a machine without GPU")), formHint()));
    if (kind != "gpu" || firstDot == std::string_view::npos)
        return base::fail(shapeError(text, base::Text(QT_TRANSLATE_NOOP("core", "does not begin with \"gpu.\"")), formHint()));
    const std::string_view rest = text.substr(firstDot + 1);
    const auto secondDot = rest.find('.');
    const CountAndType parts = splitCount(rest.substr(0, secondDot));
    const std::string_view hostSize = secondDot == std::string_view::npos ? std::string_view() : rest.substr(secondDot + 1);
    if (parts.type.empty() || (secondDot != std::string_view::npos && hostSize.empty()) || hostSize.find('.') != std::string_view::npos)
        return base::fail(shapeError(text, base::Text(QT_TRANSLATE_NOOP("core", "is not a complete shape")), formHint()));
    const auto count = parts.count.empty() ? std::optional<std::int64_t>(1) : base::parseInteger(parts.count);
    if (!count || *count < 1 || *count > kMostGpusPerNode)
        return base::fail(shapeError(text,
                                     base::Text(QT_TRANSLATE_NOOP("core", "names %1 GPUs per node; 1 to %2 are possible"),
                                                {std::string(parts.count), std::to_string(kMostGpusPerNode)}),
                                     {}));
    const auto gpu = catalogue.gpu(parts.type);
    if (!gpu)
        return base::fail(shapeError(text, base::Text(QT_TRANSLATE_NOOP("core", "names the unknown GPU \"%1\""), {std::string(parts.type)}),
                                     typeHint(parts.type, catalogue)));
    return ResourceShape{std::string(text), (*gpu)->key, static_cast<int>(*count), !parts.count.empty(), std::string(hostSize)};
}

} // namespace catalogue
