package dev.plaudit.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TSFBuilder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;

import dev.plaudit.platform.text.PlainText;

/**
 * JSON (RFC 8259, I-JSON RFC 7493) as we accept it: a key stands once in an object,
 * unknown keys, values of another type, {@code NUL}, half surrogate pairs and more than
 * {@value #MAX_DEPTH} levels are refused, as is {@code null} as an element of a list, and
 * all text is composed (NFC). Being strict on the way in is what lets the stores and
 * pages trust their text.
 */
public final class StrictJson {

    /**
     * How many objects and arrays may stand inside each other.
     */
    public static final int MAX_DEPTH = 32;

    private StrictJson() {
    }

    /**
     * Makes a parser strict.
     * @param factory the parser's factory to be
     */
    public static void configure(TSFBuilder<?, ?> factory) {
        factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
    }

    /**
     * Makes a mapper strict.
     * @param builder the mapper to be
     */
    public static void configure(JsonMapper.Builder builder) {
        builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        builder.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        builder.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        builder.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.FAIL));
        builder.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS));
        SimpleModule text = new SimpleModule("plaudit-text");
        text.addDeserializer(String.class, new TextDeserializer());
        text.addKeyDeserializer(String.class, new TextKeyDeserializer());
        builder.addModule(text);
    }

    /**
     * A strict mapper on its own, for files.
     * @return a new mapper
     */
    public static JsonMapper mapper() {
        JsonFactoryBuilder factory = JsonFactory.builder();
        configure(factory);
        JsonMapper.Builder builder = JsonMapper.builder(factory.build());
        configure(builder);
        return builder.build();
    }

    private static final class TextDeserializer extends StdScalarDeserializer<String> {

        TextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            return allowed(parser.getString(), context);
        }

        static String allowed(String text, DeserializationContext context) {
            if (PlainText.forbidden(text).isPresent()) {
                throw context.weirdStringException("", String.class,
                        "holds a control character, half a surrogate pair or a change of direction");
            }
            return PlainText.composed(text);
        }

    }

    private static final class TextKeyDeserializer extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return TextDeserializer.allowed(key, context);
        }

    }

}
