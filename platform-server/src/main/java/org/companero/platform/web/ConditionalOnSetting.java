package org.companero.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// In force depending on whether an environment variable is set. A blank value counts as unset, since that is how
/// Compose files and shells pass on a variable that nobody set.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(ConditionalOnSetting.Check.class)
public @interface ConditionalOnSetting {

    /// The environment variable's name.
    String value();

    /// Whether it has to be set, or unset.
    boolean present() default true;

    /// Evaluates the annotation.
    final class Check implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var attributes =
                    Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnSetting.class.getName()));
            var name = (String) Objects.requireNonNull(attributes.get("value"));
            var present = !context.getEnvironment().getProperty(name, "").isBlank();
            return Objects.equals(attributes.get("present"), present);
        }
    }
}
