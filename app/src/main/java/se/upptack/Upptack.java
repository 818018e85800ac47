package se.upptack;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import se.upptack.platform.DatabaseAhead;

/** Starts Upptäck. Everything an operator sets is a property {@code upptack.*}, given by {@code ./upptack} from flags and environment. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Upptack {

    public static void main(String[] arguments) {
        var application = new SpringApplication(Upptack.class);
        application.addListeners(new DatabaseAhead());
        application.run(arguments);
    }
}
