//===- JsonRenderer.cpp - Diagnostics as JSON and SARIF -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// SARIF 2.1.0, sections 3.27 (result), 3.28 (location), 3.30 (region) and 3.55
// (fix): https://docs.oasis-open.org/sarif/sarif/v2.1.0/
//
//===----------------------------------------------------------------------===//

#include "frontend/diagnostics/JsonRenderer.h"
#include "frontend/diagnostics/TextRenderer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

using namespace llvm;

namespace krait {

/// Writes the four numbers of a range under the names of the form at hand.
static void writeRegion(json::OStream &out, const SourceManager &sources,
                        SourceRange range, StringRef lineName,
                        StringRef columnName) {
  out.attribute(lineName, sources.getLineColumn(range.begin).line);
  out.attribute(columnName, getDisplayColumn(sources, range.begin));
  out.attribute("endLine", sources.getLineColumn(range.end).line);
  out.attribute("endColumn", getDisplayColumn(sources, range.end));
}

/// A path may hold any bytes, JSON only UTF-8.
static std::string getPath(const SourceManager &sources, SourceLoc loc) {
  return json::fixUTF8(sources.getPath(sources.getFile(loc)));
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

static void writePlace(json::OStream &out, const SourceManager &sources,
                       SourceRange range) {
  out.attribute("file", getPath(sources, range.begin));
  writeRegion(out, sources, range, "line", "column");
}

static void writeDiagnostic(json::OStream &out, const SourceManager &sources,
                            const Diagnostic &diagnostic) {
  out.objectBegin();
  if (diagnostic.range.isValid())
    writePlace(out, sources, diagnostic.range);
  out.attribute("severity", getName(getSeverity(diagnostic.id)));
  if (!getCode(diagnostic.id).empty())
    out.attribute("code", getCode(diagnostic.id));
  out.attribute("message", json::fixUTF8(diagnostic.message));
  if (!diagnostic.notes.empty())
    out.attributeArray("notes", [&] {
      for (const Diagnostic &note : diagnostic.notes)
        writeDiagnostic(out, sources, note);
    });
  if (!diagnostic.fixes.empty())
    out.attributeArray("fixes", [&] {
      for (const FixIt &fix : diagnostic.fixes)
        out.object([&] {
          writePlace(out, sources, fix.range);
          out.attribute("replacement", json::fixUTF8(fix.replacement));
        });
    });
  out.objectEnd();
}

void renderJson(const DiagnosticEngine &engine, raw_ostream &os) {
  json::OStream out(os, /*IndentSize=*/2);
  out.object([&] {
    out.attribute("version", 1);
    out.attribute("errors", int64_t(engine.getErrorCount()));
    out.attribute("warnings", int64_t(engine.getWarningCount()));
    out.attributeArray("diagnostics", [&] {
      for (const Diagnostic *diagnostic : engine.getSorted())
        writeDiagnostic(out, engine.getSources(), *diagnostic);
    });
  });
  os << '\n';
}

//===----------------------------------------------------------------------===//
// SARIF
//===----------------------------------------------------------------------===//

/// Percent-encodes what RFC 3986 does not allow in a path.
static std::string toUri(StringRef path) {
  std::string uri;
  for (unsigned char c : path) {
    if (isAlnum(c) || StringRef("-._~/!$&'()*+,=@").contains(c))
      uri += char(c);
    else
      uri += "%" + toHex(StringRef(reinterpret_cast<char *>(&c), 1));
  }
  return uri;
}

static void writeText(json::OStream &out, StringRef name, StringRef text) {
  out.attributeObject(name,
                      [&] { out.attribute("text", json::fixUTF8(text)); });
}

static void writeArtifact(json::OStream &out, const SourceManager &sources,
                          SourceLoc loc) {
  out.attributeObject("artifactLocation", [&] {
    out.attribute("uri", toUri(sources.getPath(sources.getFile(loc))));
  });
}

static void writeLocation(json::OStream &out, const SourceManager &sources,
                          SourceRange range, StringRef message) {
  out.object([&] {
    out.attributeObject("physicalLocation", [&] {
      writeArtifact(out, sources, range.begin);
      out.attributeObject("region", [&] {
        writeRegion(out, sources, range, "startLine", "startColumn");
      });
    });
    if (!message.empty())
      writeText(out, "message", message);
  });
}

static void writeFixes(json::OStream &out, const SourceManager &sources,
                       ArrayRef<FixIt> fixes) {
  out.attributeArray("fixes", [&] {
    for (const FixIt &fix : fixes)
      out.object([&] {
        out.attributeArray("artifactChanges", [&] {
          out.object([&] {
            writeArtifact(out, sources, fix.range.begin);
            out.attributeArray("replacements", [&] {
              out.object([&] {
                out.attributeObject("deletedRegion", [&] {
                  writeRegion(out, sources, fix.range, "startLine",
                              "startColumn");
                });
                writeText(out, "insertedContent", fix.replacement);
              });
            });
          });
        });
      });
  });
}

static void writeResult(json::OStream &out, const SourceManager &sources,
                        const Diagnostic &diagnostic) {
  out.object([&] {
    out.attribute("ruleId", getCode(diagnostic.id));
    out.attribute("level", getName(getSeverity(diagnostic.id)));
    writeText(out, "message", diagnostic.message);
    if (diagnostic.range.isValid())
      out.attributeArray("locations", [&] {
        writeLocation(out, sources, diagnostic.range, "");
      });
    if (!diagnostic.notes.empty())
      out.attributeArray("relatedLocations", [&] {
        for (const Diagnostic &note : diagnostic.notes)
          if (note.range.isValid())
            writeLocation(out, sources, note.range, note.message);
      });
    if (!diagnostic.fixes.empty())
      writeFixes(out, sources, diagnostic.fixes);
  });
}

void renderSarif(const DiagnosticEngine &engine, StringRef version,
                 raw_ostream &os) {
  std::vector<const Diagnostic *> sorted = engine.getSorted();
  std::set<StringRef> codes;
  for (const Diagnostic *diagnostic : sorted)
    codes.insert(getCode(diagnostic->id));

  json::OStream out(os, /*IndentSize=*/2);
  out.object([&] {
    out.attribute("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    out.attribute("version", "2.1.0");
    out.attributeArray("runs", [&] {
      out.object([&] {
        out.attributeObject("tool", [&] {
          out.attributeObject("driver", [&] {
            out.attribute("name", "krait");
            out.attribute("version", version);
            out.attributeArray("rules", [&] {
              for (StringRef code : codes)
                out.object([&] { out.attribute("id", code); });
            });
          });
        });
        out.attribute("columnKind", "unicodeCodePoints");
        out.attributeArray("results", [&] {
          for (const Diagnostic *diagnostic : sorted)
            writeResult(out, engine.getSources(), *diagnostic);
        });
      });
    });
  });
  os << '\n';
}

} // namespace krait
