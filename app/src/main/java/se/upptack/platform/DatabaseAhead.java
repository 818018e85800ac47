package se.upptack.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import se.upptack.platform.DatabaseConfiguration.ReadyDatabase;

/**
 * Makes the database ready while the rest of the application is being put together: PostgreSQL needs half a second to start, which is
 * mostly waiting. What goes wrong is told when the database is asked for.
 */
public final class DatabaseAhead implements ApplicationListener<SpringApplicationEvent> {

    private @Nullable CompletableFuture<ReadyDatabase> ready;
    private boolean asked;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> {
                var fresh = new CompletableFuture<ReadyDatabase>();
                ready = fresh;
                Thread.ofPlatform().name("database-ahead").daemon().start(() -> {
                    try {
                        fresh.complete(DatabaseConfiguration.ready(prepared.getEnvironment()));
                    } catch (Throwable e) {
                        fresh.completeExceptionally(e);
                    }
                });
            }
            case ApplicationContextInitializedEvent initialized ->
                initialized.getApplicationContext().getBeanFactory().registerSingleton("databaseAhead", this);
            // The context closes the database it was given; one that it never asked for is closed here.
            case ApplicationFailedEvent failed -> {
                if (ready != null && !asked) {
                    ready.thenAccept(DatabaseAhead::close);
                }
            }
            default -> { }
        }
    }

    /** Waits for the database; what went wrong is thrown as it was. */
    ReadyDatabase ready() {
        if (ready == null) {
            throw new IllegalStateException("the application has not begun to start");
        }
        asked = true;
        try {
            return ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException runtime ? runtime : e;
        }
    }

    private static void close(ReadyDatabase database) {
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
