// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

namespace report {

base::Text title(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Predicted:
        return QT_TRANSLATE_NOOP("core", "Predicted");
    case Provenance::Measured:
        return QT_TRANSLATE_NOOP("core", "Measured");
    case Provenance::Simulated:
        return QT_TRANSLATE_NOOP("core", "SIMULATED");
    case Provenance::Mixed:
        return QT_TRANSLATE_NOOP("core", "Measured and predicted");
    case Provenance::None:
        break;
    }
    return {};
}

base::Text title(Callout::Kind kind)
{
    switch (kind) {
    case Callout::Kind::Result:
        return QT_TRANSLATE_NOOP("core", "Result");
    case Callout::Kind::Warning:
        return QT_TRANSLATE_NOOP("core", "Warning");
    case Callout::Kind::Hint:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "Note");
}

} // namespace report
