// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/pagestyle.h"

#include <QStringList>

namespace gui {
namespace {

struct FontOfRole {
    int size; ///< tenths of a point
    QFont::Weight weight;
};

FontOfRole fontOfRole(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return {220, QFont::Bold};
    case TextRole::Subtitle:
        return {110, QFont::Normal};
    case TextRole::Heading1:
        return {150, QFont::Bold};
    case TextRole::Heading2:
        return {120, QFont::Bold};
    case TextRole::Heading3:
        return {102, QFont::Bold};
    case TextRole::Body:
        return {95, QFont::Normal};
    case TextRole::Strong:
        return {95, QFont::Bold};
    case TextRole::Caption:
        return {84, QFont::Normal};
    case TextRole::Cell:
        return {82, QFont::Normal};
    case TextRole::CellStrong:
    case TextRole::CellHead:
        return {82, QFont::Bold};
    case TextRole::Running:
        return {75, QFont::Normal};
    case TextRole::Badge:
        return {70, QFont::Bold};
    }
    return {95, QFont::Normal};
}

} // namespace

QFont paperFont(TextRole role, qreal scale)
{
    const FontOfRole chosen = fontOfRole(role);
    QFont font;
    // Faces with figures of one width, those that paper is used to first; the last is the system's own.
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Source Sans 3"),
                      QStringLiteral("Liberation Sans"), QStringLiteral("Helvetica Neue"), QStringLiteral("Arial"),
                      QStringLiteral("Nimbus Sans"), QStringLiteral("DejaVu Sans"), QFont().family()});
    font.setPixelSize(qRound(chosen.size * scale));
    font.setWeight(chosen.weight);
    font.setHintingPreference(QFont::PreferNoHinting); // widths must not depend on zoom
    return font;
}

BadgeColors badgeColors(report::Provenance provenance)
{
    const PaperColors colors;
    switch (provenance) {
    case report::Provenance::Simulated:
        return {colors.warning, colors.warningFill};
    case report::Provenance::Measured:
        return {colors.accent, colors.strongFill};
    case report::Provenance::Predicted:
    case report::Provenance::Mixed:
    case report::Provenance::None:
        break;
    }
    return {colors.muted, colors.hintFill};
}

} // namespace gui
