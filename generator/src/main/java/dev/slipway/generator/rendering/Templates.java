package dev.slipway.generator.rendering;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.TemplateConfigurationFactory;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * The templates of the jar; text is never a template, templates reach no class, and what they insert is escaped for
 * the language of the file.
 */
public final class Templates {

    private static final String FOLDER = "/dev/slipway/generator/templates";

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    /** Opens the templates of this jar. */
    public Templates() {
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, FOLDER));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setTemplateConfigurations(escaping());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
    }

    /**
     * The text of a template, e.g. {@code http-api/src/adapter.rs}, with these values.
     *
     * @throws IllegalStateException if the template is missing or broken, which its tests would have shown
     */
    public String render(String template, Map<String, Object> values) {
        var text = new StringWriter(4096);
        try {
            configuration.getTemplate(template + ".ftl").process(values, text);
        } catch (TemplateException broken) {
            throw new IllegalStateException("Template " + template + " cannot be rendered: correct it.", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Template " + template + " cannot be read from the jar.", unreadable);
        }
        return text.toString();
    }

    private static TemplateConfigurationFactory escaping() {
        return new FirstMatchTemplateConfigurationFactory(
                        of("rs", Escaping.RUST),
                        of("toml", Escaping.TOML),
                        of("json", Escaping.JSON),
                        of("md", Escaping.MARKDOWN),
                        of("proto", Escaping.PROTO))
                .noMatchErrorDetails("each template's ending must say how to escape what it inserts");
    }

    private static TemplateConfigurationFactory of(String ending, Escaping escaping) {
        var template = new TemplateConfiguration();
        template.setOutputFormat(escaping.format());
        return new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher(ending + ".ftl"), template);
    }
}
