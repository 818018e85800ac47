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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.upptack.Upptack;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.Role;

/** Pages and use cases of the whole application, driven as browsers drive it. Which database, pack and day a subclass says. */
@SpringBootTest(classes = Upptack.class)
public abstract class WebTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    protected WebApplicationContext application;

    private MockMvc mvc;

    @BeforeEach
    void start() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(application.getBean("springSecurityFilterChain", Filter.class))
                .build();
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
