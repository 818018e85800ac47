package se.upptack.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence a user reads, from {@code messages/<module>_<language>.properties}. Placeholders are {@code {0}}, {@code {1}};
 * there is no quoting rule, so a translator can write apostrophes as they are. A missing key is a bug and fails loudly.
 */
@Component
public final class Messages {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Messages() {
        for (var language : Language.values()) {
            texts.put(language, load(language));
        }
    }

    /** The sentence for {@code key}; arguments are inserted as text and are escaped by the template, not here. */
    public String text(Language language, String key, Object... arguments) {
        return find(language, key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("No message " + key + " in " + language.code()));
    }

    public Optional<String> find(Language language, String key, Object... arguments) {
        var pattern = texts.get(language).get(key);
        if (pattern == null) {
            return Optional.empty();
        }
        var text = pattern;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return Optional.of(text);
    }

    /** All keys of a language, for the test that holds the languages against each other. */
    public Map<String, String> all(Language language) {
        return Map.copyOf(texts.get(language));
    }

    private static Map<String, String> load(Language language) {
        try {
            var merged = new HashMap<String, String>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> {
                    if (merged.put((String) key, (String) value) != null) {
                        throw new IllegalStateException("Message " + key + " stands in two files");
                    }
                });
            }
            return merged;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
