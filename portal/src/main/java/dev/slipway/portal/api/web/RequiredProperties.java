package dev.slipway.portal.api.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of records in the contract which properties are always there: all but those that are optional or nullable. */
@Component
class RequiredProperties implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> described = definition(resolved, context);
            List<String> always = Arrays.stream(java.getRawClass().getRecordComponents())
                    .filter(RequiredProperties::isAlwaysThere)
                    .map(RecordComponent::getName)
                    .toList();
            described.setRequired(always);
            allowNull(described, java.getRawClass());
        }
        return resolved;
    }

    /** What a request may leave out it may also send as null. */
    private static void allowNull(Schema<?> described, Class<?> type) {
        Map<String, Schema> properties = described.getProperties();
        if (properties == null) {
            return;
        }
        Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .forEach(name -> properties.computeIfPresent(name, (key, property) -> orNull(property)));
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getTypes() != null) {
            property.addType("null");
            return property;
        }
        return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        Schema<?> defined =
                reference == null ? null : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
        return defined == null ? schema : defined;
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
