package se.upptack.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All texts at one moment, in memory and immutable. Take it once per request from {@link Texts#current} and ask it everything. */
public final class TextSnapshot {

    private final Map<String, Text> texts;
    private final List<TextLanguage> languages;
    private final Map<String, Map<String, List<Version>>> versions;
    private final Map<Long, Version> byNumber;
    private final ZoneId zone;

    TextSnapshot(List<Text> texts, List<TextLanguage> languages, List<Version> versions, ZoneId zone) {
        this.zone = zone;
        var sorted = new LinkedHashMap<String, Text>();
        texts.stream().sorted(Comparator.comparing(Text::kind).thenComparing(Text::sort).thenComparing(Text::id)).forEach(text -> sorted.put(text.id(), text));
        this.texts = java.util.Collections.unmodifiableMap(sorted);
        this.languages = List.copyOf(languages);
        var all = new HashMap<String, Map<String, List<Version>>>();
        versions.stream().collect(Collectors.groupingBy(Version::text)).forEach((text, of) ->
                all.put(text, of.stream().collect(Collectors.groupingBy(Version::language))));
        this.versions = Map.copyOf(all);
        this.byNumber = versions.stream().collect(Collectors.toUnmodifiableMap(Version::number, version -> version));
    }

    /** Every text in force, by kind and then in its own order. */
    public Collection<Text> texts() {
        return texts.values();
    }

    public Stream<Text> ofKind(String kind) {
        return texts.values().stream().filter(text -> text.kind().equals(kind));
    }

    public Optional<Text> find(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** Every language that texts can be written in, in the order of the code list. */
    public List<TextLanguage> languages() {
        return languages;
    }

    public Optional<TextLanguage> language(String code) {
        return languages.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /** All versions in a language, the newest first. */
    public List<Version> versions(String text, String language) {
        return versions.getOrDefault(text, Map.of()).getOrDefault(language, List.of());
    }

    public Optional<Version> version(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** What is shown in this language and no other: the latest approved, or the product's own draft; otherwise nothing. */
    public Optional<Version> shown(String text, String language) {
        if (!texts.containsKey(text)) {
            return Optional.empty();
        }
        var all = versions(text, language);
        return all.stream().filter(Version::approved).findFirst().or(() -> all.stream().filter(Version::shownAsDraft).findFirst());
    }

    /** What is shown to someone who reads these languages, the best first: the first that exists. */
    public Optional<Version> shownInAny(String text, String... languages) {
        return Stream.of(languages).flatMap(language -> shown(text, language).stream()).findFirst();
    }

    /** The languages in which something is shown. */
    public List<TextLanguage> shownIn(String text) {
        return languages.stream().filter(language -> shown(text, language.code()).isPresent()).toList();
    }

    /** The version that one in this language is made from today: the Swedish one, or for Swedish what the original says (INFO-03). */
    public Optional<Version> sourceOf(String text, String language) {
        if (!language.equals(TextLanguage.SWEDISH)) {
            return shown(text, TextLanguage.SWEDISH);
        }
        return find(text).flatMap(Text::originalIfAny).flatMap(original -> shown(original, language));
    }

    /** The newer version of what this one was made from, when there is one: this one is then overtaken (INFO-03). */
    public Optional<Version> overtakenBy(Version version) {
        var source = sourceOf(version.text(), version.language()).orElse(null);
        return Optional.ofNullable(source).filter(newest -> newerThanKnown(newest, version));
    }

    private boolean newerThanKnown(Version source, Version version) {
        if (version.madeFrom() != null) {
            return source.number() > version.madeFrom();
        }
        var adapted = adaptedOn(version);
        return adapted != null && LocalDate.ofInstant(source.madeAt(), zone).isAfter(adapted);
    }

    /** A text that came with its day of adaptation in the register, and not with the version it was made from. */
    private @Nullable LocalDate adaptedOn(Version version) {
        return version.language().equals(TextLanguage.SWEDISH) ? find(version.text()).map(Text::adaptedOn).orElse(null) : null;
    }
}
