package se.upptack.survey;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.upptack.survey.Definition.Option;
import se.upptack.survey.Definition.Question;
import se.upptack.survey.Definition.Words;

/**
 * Reads a survey structure as LimeSurvey exports it ({@code .lss}): groups, questions, subquestions, answers and their texts in each language, with mandatory marks
 * and simple conditions. All or nothing: whatever cannot be taken over is told by line, and then nothing is.
 */
final class Lss {

    /** A fault: the line in the file, a message key and what it fills in. */
    record Fault(int line, String key, String what) {}

    /** The survey, or what is wrong. */
    record Read(@Nullable Definition definition, List<Fault> faults) {}

    /** A row of a section, with the line it begins on. */
    private record Row(int line, Map<String, String> cells) {

        String cell(String name) {
            return cells.getOrDefault(name, "");
        }
    }

    private static final Set<String> ONE = Set.of("L", "!", "O");
    private static final Set<String> MANY = Set.of("M", "P");
    private static final Set<String> TEXT = Set.of("S", "T", "U");
    private static final Set<String> SECTIONS =
            Set.of("groups", "group_l10ns", "questions", "question_l10ns", "subquestions", "answers", "answer_l10ns", "surveys_languagesettings", "surveys");
    private static final Pattern CONDITION = Pattern.compile("\\(*\\s*([A-Za-z][A-Za-z0-9]*)(?:\\.NAOK)?\\s*==\\s*[\"']([A-Za-z0-9]+)[\"']\\s*\\)*");
    private static final int MOST = 500;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, List<Row>> sections = new HashMap<>();

    private Lss() {}

    static Read read(byte[] file, String id) {
        var reading = new Lss();
        try {
            reading.parse(file);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            return new Read(null, List.of(new Fault(line, "survey.lss.xml", "")));
        }
        var definition = reading.definition(id);
        return reading.faults.isEmpty() ? new Read(definition, List.of()) : new Read(null, List.copyOf(reading.faults));
    }

    private void parse(byte[] file) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
        var path = new ArrayList<String>();
        @Nullable Map<String, String> cells = null;
        var text = new StringBuilder();
        int line = 0;
        boolean survey = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    text.setLength(0);
                    if (xml.getLocalName().equals("row") && path.size() == 4) {
                        cells = new LinkedHashMap<>();
                        line = xml.getLocation().getLineNumber();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    var name = path.removeLast();
                    if (name.equals("LimeSurveyDocType")) {
                        survey = text.toString().strip().equals("Survey");
                    } else if (cells != null && path.size() == 4) {
                        cells.put(name, text.toString().strip());
                    } else if (cells != null && name.equals("row") && SECTIONS.contains(path.get(1))) {
                        sections.computeIfAbsent(path.get(1), ignored -> new ArrayList<>()).add(new Row(line, cells));
                        cells = null;
                    }
                    text.setLength(0);
                }
                default -> {}
            }
        }
        if (!survey) {
            faults.add(new Fault(1, "survey.lss.type", ""));
        }
    }

    private @Nullable Definition definition(String id) {
        var settings = sections.getOrDefault("surveys_languagesettings", List.of());
        var name = words(settings, "surveyls_title");
        var welcome = words(settings, "surveyls_welcometext");
        if (faults.isEmpty() && !name.there()) {
            faults.add(new Fault(1, "survey.lss.title", ""));
        }
        var groups = new TreeMap<Integer, Row>();
        sections.getOrDefault("groups", List.of()).forEach(row -> groups.put(number(row, "group_order") * MOST + number(row, "gid"), row));
        var questions = new ArrayList<Question>();
        var codes = new HashMap<String, Question>();
        for (var group : groups.values()) {
            var part = texts(group, "group_l10ns", "gid", "group_name");
            sections.getOrDefault("questions", List.of()).stream().filter(row -> row.cell("gid").equals(group.cell("gid")) && number(row, "parent_qid") == 0)
                    .sorted(java.util.Comparator.comparingInt(row -> number(row, "question_order")))
                    .forEach(row -> {
                        var question = question(row, part, codes);
                        if (question != null && codes.putIfAbsent(question.code(), question) != null) {
                            faults.add(new Fault(row.line(), "survey.lss.twice", question.code()));
                        } else if (question != null) {
                            questions.add(question);
                        }
                    });
        }
        if (questions.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, "survey.lss.empty", ""));
        }
        return faults.isEmpty() ? new Definition(id, 1, name, welcome, "staff", anonymised() ? "anonymous" : "confidential", Words.NONE, questions) : null;
    }

    private boolean anonymised() {
        return sections.getOrDefault("surveys", List.of()).stream().anyMatch(row -> row.cell("anonymized").equals("Y"));
    }

    private @Nullable Question question(Row row, Words part, Map<String, Question> earlier) {
        var code = row.cell("title");
        var type = row.cell("type");
        if (!code.matches("[A-Za-z][A-Za-z0-9]{0,39}")) {
            faults.add(new Fault(row.line(), "survey.lss.code", code));
            return null;
        }
        if (type.equals("X")) {
            // A text to read is no question; nothing that is answered is lost without it.
            return null;
        }
        var text = texts(row, "question_l10ns", "qid", "question");
        var help = texts(row, "question_l10ns", "qid", "help");
        if (!text.there()) {
            faults.add(new Fault(row.line(), "survey.lss.text", code));
        }
        var kind = ONE.contains(type) || "5YGFABCEH".contains(type) && !type.isEmpty() ? "scale" : MANY.contains(type) ? "choices" : type.equals("N") || type.equals("K") ? "number"
                : TEXT.contains(type) || type.equals("Q") ? "text" : "";
        if (kind.isEmpty()) {
            faults.add(new Fault(row.line(), "survey.lss.kind", code + " (" + type + ")"));
            return null;
        }
        var options = kind.equals("choices") ? children(row) : kind.equals("scale") ? options(row, type) : List.<Option>of();
        if (kind.equals("scale") && options.size() < 2) {
            faults.add(new Fault(row.line(), "survey.lss.answers", code));
        }
        var rows = "FABCEHKQ".contains(type) ? children(row) : List.<Option>of();
        return new Question(code, part, text, help, "own", kind, options, Words.NONE, Words.NONE, rows, condition(row, earlier), row.cell("mandatory").equals("Y"),
                type.equals("O") || type.equals("P") ? new Words("Kommentar", "Comment") : Words.NONE, false, false, List.of(), "", "own");
    }

    private List<Option> options(Row row, String type) {
        return switch (type) {
            case "Y" -> fixed("Y", "Ja", "Yes", "N", "Nej", "No");
            case "G" -> fixed("F", "Kvinna", "Female", "M", "Man", "Male");
            case "C" -> fixed("Y", "Ja", "Yes", "U", "Osäker", "Uncertain", "N", "Nej", "No");
            case "E" -> fixed("I", "Ökat", "Increased", "S", "Lika", "Same", "D", "Minskat", "Decreased");
            case "5", "A" -> numbers(5);
            case "B" -> numbers(10);
            default -> sections.getOrDefault("answers", List.of()).stream().filter(answer -> answer.cell("qid").equals(row.cell("qid")))
                    .sorted(java.util.Comparator.comparingInt(answer -> number(answer, "sortorder")))
                    .map(answer -> new Option(answer.cell("code"), named(answer, "answer_l10ns", "aid", "answer"), "other")).toList();
        };
    }

    private static List<Option> fixed(String... cells) {
        var options = new ArrayList<Option>();
        for (int i = 0; i < cells.length; i += 3) {
            options.add(new Option(cells[i], new Words(cells[i + 1], cells[i + 2]), "other"));
        }
        return options;
    }

    private static List<Option> numbers(int to) {
        var options = new ArrayList<Option>();
        for (int i = 1; i <= to; i++) {
            options.add(new Option(String.valueOf(i), new Words(String.valueOf(i), String.valueOf(i)), "other"));
        }
        return options;
    }

    /** Subquestions as rows or choices; older files keep them among the questions. */
    private List<Option> children(Row parent) {
        var all = new ArrayList<>(sections.getOrDefault("subquestions", List.of()));
        sections.getOrDefault("questions", List.of()).stream().filter(row -> number(row, "parent_qid") != 0).forEach(all::add);
        var children = all.stream().filter(row -> row.cell("parent_qid").equals(parent.cell("qid"))).sorted(java.util.Comparator.comparingInt(row -> number(row, "question_order")))
                .map(row -> new Option(row.cell("title"), named(row, "question_l10ns", "qid", "question"), "other")).toList();
        if (children.isEmpty()) {
            faults.add(new Fault(parent.line(), "survey.lss.answers", parent.cell("title")));
        }
        return children;
    }

    /** A condition of earlier answers joined by {@code or}, all of one question; anything else is told. */
    private String condition(Row row, Map<String, Question> earlier) {
        var relevance = row.cell("relevance");
        if (relevance.isEmpty() || relevance.equals("1")) {
            return "";
        }
        var values = new ArrayList<String>();
        var of = "";
        for (var clause : relevance.split("(?i)\\bor\\b|\\|\\|")) {
            var matcher = CONDITION.matcher(clause.strip());
            if (!matcher.matches() || !of.isEmpty() && !of.equals(matcher.group(1)) || !earlier.containsKey(matcher.group(1))
                    || earlier.get(matcher.group(1)).option(matcher.group(2)).isEmpty()) {
                faults.add(new Fault(row.line(), "survey.lss.condition", relevance));
                return "";
            }
            of = matcher.group(1);
            values.add(matcher.group(2));
        }
        return of + "=" + String.join("|", values);
    }

    /** The texts of a row: in a section of its own, or in the row itself in older files. */
    private Words texts(Row row, String section, String key, String column) {
        var own = sections.getOrDefault(section, List.of()).stream().filter(one -> one.cell(key).equals(row.cell(key))).toList();
        return own.isEmpty() ? words(List.of(row), column) : words(own, column);
    }

    private Words named(Row row, String section, String key, String column) {
        var words = texts(row, section, key, column);
        if (!words.there()) {
            faults.add(new Fault(row.line(), "survey.lss.text", row.cell("title") + row.cell("code")));
        }
        return words;
    }

    private static Words words(List<Row> rows, String column) {
        var byLanguage = new LinkedHashMap<String, String>();
        rows.forEach(row -> {
            var language = row.cells().getOrDefault("language", row.cells().getOrDefault("surveyls_language", "sv"));
            var text = plain(row.cell(column));
            if (!text.isEmpty()) {
                byLanguage.put(language, text);
            }
        });
        if (byLanguage.isEmpty()) {
            return Words.NONE;
        }
        var first = byLanguage.values().iterator().next();
        return new Words(byLanguage.getOrDefault("sv", first), byLanguage.getOrDefault("en", first));
    }

    /** LimeSurvey keeps texts as HTML; here they are plain. */
    private static String plain(String html) {
        return html.replaceAll("(?i)<br\\s*/?>|</p>", " ").replaceAll("<[^>]*>", "").replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }

    private static int number(Row row, String column) {
        return row.cell(column).matches("\\d{1,9}") ? Integer.parseInt(row.cell(column)) : 0;
    }
}
