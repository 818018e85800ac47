package se.upptack.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.upptack.Upptack;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/**
 * Pages and use cases of the whole application on a real database with the real pack, on 1 December 2021. Tests share one application; each
 * takes accounts and units of its own.
 */
@SpringBootTest(classes = Upptack.class)
public abstract class PageTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final ScratchDatabase DATABASE = Databases.fresh("pages");

    @Autowired
    protected WebApplicationContext application;

    private MockMvc mvc;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("upptack.demo.enabled", () -> "false");
        registry.add("upptack.clock", () -> "2021-12-01T08:00:00Z");
    }

    @BeforeEach
    void start() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(application.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    /** The database with every right, to see what was written; not bound by row-level security. */
    protected static JdbcClient database() {
        return JdbcClient.create(DATABASE.admin().dataSource());
    }

    protected <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** An account of an agency, kept as a directory account is. */
    protected Actor account(String name, String agency, Set<String> units, Role... roles) {
        var id = UUID.randomUUID();
        var actor = new Actor(id, "t-" + id, name, agency, agency, Set.of(roles), units, false);
        bean(Accounts.class).save(actor, Accounts.Kind.DIRECTORY, id.toString(), null, true);
        return actor;
    }

    /** A browser in which this actor is signed in. */
    protected Visitor visitor(Actor actor) {
        return new Visitor(actor);
    }

    /** What was answered. */
    public record Answer(int status, String body, String location) {

        /** The text without tags, blanks made single. */
        public String text() {
            return body.replaceAll("(?s)<head>.*?</head>", " ").replaceAll("<[^>]+>", " ").replace("&amp;", "&").replace("&#34;", "\"").replaceAll("\\s+", " ");
        }
    }

    /** One signed-in session. */
    public final class Visitor {

        private final MockHttpSession session = new MockHttpSession();

        private Visitor(Actor actor) {
            session.setAttribute("SPRING_SECURITY_CONTEXT",
                    new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(actor, null, AuthorityUtils.NO_AUTHORITIES)));
        }

        public Answer get(String path) {
            return answer(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(java.net.URI.create(path)).session(session));
        }

        /** Sends the form as a browser would, with the token of the page it stands on; fields are name, value, name, value. */
        public Answer send(String page, String path, String... fields) {
            var request = post(java.net.URI.create(path)).session(session).param("_csrf", token(page));
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return answer(request);
        }

        private String token(String page) {
            var matcher = TOKEN.matcher(get(page).body());
            if (!matcher.find()) {
                throw new AssertionError("No form on " + page);
            }
            return matcher.group(1);
        }

        private Answer answer(org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request) {
            try {
                MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
                return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), String.valueOf(response.getRedirectedUrl()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
