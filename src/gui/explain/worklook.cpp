// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/worklook.h"

#include "gui/widgets/theme.h"

#include <QPainter>
#include <QPalette>
#include <array>

namespace gui {
namespace {

constexpr double kPalest = 0.55; // share of the background in a group's last kind
constexpr double kInk = 0.35; // share of the text's colour in a texture

struct GroupLook {
    std::size_t series; // of the theme
    Texture texture;
};

constexpr std::array<GroupLook, report::kWorkGroups> kLooks{{
    {0, Texture::Plain}, // compute
    {3, Texture::Crossed}, // recompute
    {1, Texture::Slanted}, // communication
    {6, Texture::Dotted}, // bubble
    {2, Texture::Level}, // optimizer
    {7, Texture::Upright}, // fixed
}};

/// Place of a kind among those of its group that are shown, 0…1.
double placeInGroup(const report::StepTimes &times, std::size_t row)
{
    std::size_t before = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < times.rows.size(); ++i) {
        if (times.rows[i].group != times.rows[row].group || !times.rows[i].work)
            continue;
        before += i < row ? 1 : 0;
        ++all;
    }
    return times.rows[row].work && all > 1 ? double(before) / double(all - 1) : 0;
}

} // namespace

WorkLook lookOf(const report::StepTimes &times, std::size_t row, const QPalette &palette)
{
    const GroupLook &group = kLooks[static_cast<std::size_t>(times.rows[row].group)];
    const QColor &color = themeColors(palette).series[group.series];
    return {mixed(color, palette.color(QPalette::Base), kPalest * placeInGroup(times, row)), group.texture};
}

void paintLook(QPainter &painter, const QRectF &rect, const WorkLook &look)
{
    painter.fillRect(rect, look.fill);
    drawTexture(painter, rect, look.texture, mixed(look.fill, inkOn(look.fill), kInk));
}

} // namespace gui
