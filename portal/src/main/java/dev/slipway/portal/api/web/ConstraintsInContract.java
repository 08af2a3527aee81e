package dev.slipway.portal.api.web;

import dev.slipway.portal.api.Text;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/**
 * Says in the contract what is checked: how long a {@link Text} may be, and as a choice what a pattern lists, so that
 * generated clients offer it.
 */
@Component
class ConstraintsInContract implements PropertyCustomizer, ParameterCustomizer {
    private static final Pattern CHOICE = Pattern.compile("\\^\\(([a-z0-9-]+(?:\\|[a-z0-9-]+)+)\\)\\$");

    @Override
    public Schema<?> customize(Schema property, AnnotatedType type) {
        Annotation[] annotations = type.getCtxAnnotations();
        describe(
                property,
                annotations == null
                        ? Optional.empty()
                        : Arrays.stream(annotations)
                                .filter(Text.class::isInstance)
                                .map(Text.class::cast)
                                .findFirst());
        return property;
    }

    @Override
    public @Nullable Parameter customize(@Nullable Parameter parameter, MethodParameter method) {
        // A body is none.
        if (parameter != null) {
            describe(parameter.getSchema(), Optional.ofNullable(method.getParameterAnnotation(Text.class)));
        }
        return parameter;
    }

    private static void describe(Schema<?> schema, Optional<Text> length) {
        length.ifPresent(text -> schema.setMaxLength(text.max()));
        Matcher choice = CHOICE.matcher(Optional.ofNullable(schema.getPattern()).orElse(""));
        if (choice.matches()) {
            schema.setPattern(null);
            ((Schema<Object>) schema).setEnum(List.of((Object[]) choice.group(1).split("\\|")));
        }
    }
}
