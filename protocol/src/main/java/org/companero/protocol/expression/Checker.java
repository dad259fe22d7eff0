package org.companero.protocol.expression;

import dev.cel.checker.CelChecker;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// CEL's parser and type checker, for the functions registered here in place of CEL's own.
final class Checker {

    static final String AND = "_&&_";
    static final String OR = "_||_";
    static final String NOT = "!_";
    static final String CHOICE = "_?_:_";
    static final String GO_ON = "@not_strictly_false";

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(Limits.SOURCE)
            .maxParseRecursionDepth(Limits.DEPTH)
            .maxParseExpressionNodeCount(Limits.PARTS)
            .enableHomogeneousLiterals(true)
            .build();
    private static final Map<String, Overload> OVERLOADS = new HashMap<>();

    static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .build();

    private static final List<CelVarDecl> VARIABLES = variables();
    private static final Map<String, CelFunctionDecl> FUNCTIONS = functions();

    private Checker() {}

    /// Knows these functions only: CEL's checker takes up all that is declared anew for each expression.
    static CelChecker of(Set<String> functions) {
        return CelCompilerFactory.standardCelCheckerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .addVarDeclarations(VARIABLES)
                .addFunctionDeclarations(functions.stream().map(FUNCTIONS::get).toList())
                .build();
    }

    /// The variable that a value of the type is to the checker.
    static String variable(ValueType type) {
        return "@" + type.name();
    }

    static boolean knows(String function) {
        return FUNCTIONS.containsKey(function);
    }

    /// What can be called by its name.
    static Set<String> callable() {
        return Stream.concat(
                        Functions.all().stream()
                                .filter(function -> !function.operator())
                                .map(Function::name),
                        Form.ALL.stream().map(Form::sign).filter(sign -> Character.isLetter(sign.charAt(0))))
                .collect(Collectors.toSet());
    }

    static Overload overload(String id) {
        return Objects.requireNonNull(OVERLOADS.get(id), id);
    }

    private static List<CelVarDecl> variables() {
        return Stream.of(ValueType.values())
                .map(type -> CelVarDecl.newVarDeclaration(variable(type), type.cel()))
                .toList();
    }

    private static Map<String, CelFunctionDecl> functions() {
        CelType truth = SimpleType.BOOL;
        CelType any = Kind.ANY.types().getFirst();
        return Stream.concat(
                        Stream.of(
                                logic(AND, truth, truth, truth),
                                logic(OR, truth, truth, truth),
                                logic(NOT, truth, truth),
                                logic(CHOICE, any, truth, any, any),
                                logic(GO_ON, truth, truth)),
                        Functions.all().stream()
                                .map(function ->
                                        CelFunctionDecl.newFunctionDeclaration(function.name(), overloads(function))))
                .collect(Collectors.toUnmodifiableMap(CelFunctionDecl::name, function -> function));
    }

    private static CelFunctionDecl logic(String name, CelType gives, CelType... takes) {
        return CelFunctionDecl.newFunctionDeclaration(name, CelOverloadDecl.newGlobalOverload(name, gives, takes));
    }

    private static List<CelOverloadDecl> overloads(Function function) {
        List<CelOverloadDecl> declared = new ArrayList<>();
        for (Overload overload : function.overloads()) {
            CelType gives = overload.gives().types().getFirst();
            for (List<CelType> takes : ways(overload.takes())) {
                String id = function.name() + takes;
                OVERLOADS.put(id, overload);
                declared.add(CelOverloadDecl.newGlobalOverload(id, gives, takes));
            }
        }
        return declared;
    }

    /// Every choice of one type for each kind.
    private static List<List<CelType>> ways(List<Kind> kinds) {
        List<List<CelType>> ways = List.of(List.of());
        for (Kind kind : kinds) {
            ways = ways.stream()
                    .flatMap(way -> kind.types().stream()
                            .map(type ->
                                    Stream.concat(way.stream(), Stream.of(type)).toList()))
                    .toList();
        }
        return ways;
    }
}
