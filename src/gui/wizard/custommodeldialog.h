// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelspec.h"

#include <QDialog>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

class QSpinBox;
class QCheckBox;
namespace Ui {
class CustomModelDialog;
}

namespace gui {

/// An architecture by hand: the common sizes as fields and every key as JSON, two views of one
/// object. OK is there only while the object describes a model.
class CustomModelDialog : public QDialog {
    Q_OBJECT

public:
    /// Starts from a model's architecture; one without layers means an empty sheet.
    CustomModelDialog(const domain::ModelSpec &start, QWidget *parent);
    ~CustomModelDialog() override;

    /// What was entered; valid once accepted.
    [[nodiscard]] const domain::ModelSpec &model() const { return *m_model; }

private:
    void readJson();
    void writeKey(const char *key, const nlohmann::json &value);
    void showSizes();
    void check();

    std::unique_ptr<Ui::CustomModelDialog> m_ui;
    nlohmann::json m_object;
    std::optional<domain::ModelSpec> m_model;
    struct Size {
        const char *key;
        QSpinBox *box;
    };
    struct Flag {
        const char *key;
        QCheckBox *box;
    };
    std::vector<Size> m_sizes;
    std::vector<Flag> m_flags;
};

} // namespace gui
