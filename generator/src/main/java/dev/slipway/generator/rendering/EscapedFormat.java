package dev.slipway.generator.rendering;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One language's escaping in the form that FreeMarker applies by itself to all that a template inserts. */
final class EscapedFormat extends CommonMarkupOutputFormat<EscapedFormat.Escaped> {

    /** Text that is escaped already, or will be when it is written. */
    static final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {

        private final EscapedFormat format;

        private Escaped(EscapedFormat format, @Nullable String plain, @Nullable String markup) {
            super(plain, markup);
            this.format = format;
        }

        @Override
        public EscapedFormat getOutputFormat() {
            return format;
        }
    }

    private final String name;
    private final UnaryOperator<String> escape;

    EscapedFormat(String name, UnaryOperator<String> escape) {
        this.name = name;
        this.escape = escape;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMimeType() {
        return "text/plain";
    }

    @Override
    public void output(String textToEscape, Writer out) throws IOException {
        out.write(escape.apply(textToEscape));
    }

    @Override
    public String escapePlainText(String plainText) {
        return escape.apply(plainText);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Escaped newTemplateMarkupOutputModel(@Nullable String plainText, @Nullable String markup) {
        return new Escaped(this, plainText, markup);
    }
}
