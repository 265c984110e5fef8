package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.dflint.lsp.Main;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Parameters that the protocol does not allow, to every method: the client gets an answer that blames it, without a word of Java. */
class WrongParametersTest {
    private static final List<String> PARAMS = List.of(
            "null",
            "[]",
            "[[[[]]]]",
            "7",
            "'x'",
            "{}",
            "{'textDocument':7}",
            "{'textDocument':{'uri':7},'query':7,'item':7,'data':7}",
            "{'textDocument':{'uri':'file:///x/Dockerfile'},'position':'x','range':'x','item':{}}",
            "{'textDocument':{'uri':'file:///x/Dockerfile'},'position':{'line':'x','character':{}}}",
            "{'textDocument':{'uri':'file:///x/Dockerfile'},'position':{'line':1e400,'character':99999999999999}}",
            "{'textDocument':{'uri':'file:///x/Dockerfile'},'position':{'line':-1,'character':-1},'context':{}}",
            "{'textDocument':{'uri':'file:///x/Dockerfile'},'position':null,'range':null,'options':null,'ch':null}",
            "{'textDocument':{'uri':'%%%'},'position':{'line':0,'character':0}}");

    private static List<String> requests() {
        List<String> names = new ArrayList<>();
        try (Session session = new Session(Log.NONE)) {
            Routes routes = new Routes(session);
            Main.handlers().forEach(handler -> handler.register(routes, session));
            for (JsonRpcMethod method : routes.methods().values()) {
                if (!method.isNotification()) {
                    names.add(method.getMethodName());
                }
            }
        }
        return names;
    }

    @TestFactory
    List<DynamicTest> blamesTheClient() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String method : requests()) {
            tests.add(DynamicTest.dynamicTest(method, () -> {
                try (LspClient client = LspClient.of(Main.handlers(), "{}")) {
                    client.open("file:///x/Dockerfile", "FROM alpine:3.22\nRUN echo $x\n");
                    for (String params : PARAMS) {
                        JsonObject answer = client.request(method, params.replace('\'', '"'));
                        assertThat(answer.toString())
                                .as("%s %s", method, params)
                                .doesNotContain("internal error")
                                .doesNotContainIgnoringCase("java")
                                .doesNotContainIgnoringCase("gson")
                                .doesNotContain("Exception")
                                .doesNotContain("lsp4j");
                    }
                }
            }));
        }
        assertThat(tests).hasSizeGreaterThan(30);
        return tests;
    }
}
