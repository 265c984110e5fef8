package io.dflint.builder.daemon;

import io.dflint.builder.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The health check of a container. Times are in nanoseconds; 0 stands for the daemon's default.
 *
 * @param test {@code [NONE]}, {@code [CMD, argument…]} or {@code [CMD-SHELL, command]}
 */
public record HealthcheckConfig(
        List<String> test, long interval, long timeout, long startPeriod, long startInterval, long retries) {

    static HealthcheckConfig from(JsonObject json) {
        return new HealthcheckConfig(
                json.strings("Test"),
                json.number("Interval", 0),
                json.number("Timeout", 0),
                json.number("StartPeriod", 0),
                json.number("StartInterval", 0),
                json.number("Retries", 0));
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("Test", test);
        put(json, "Interval", interval);
        put(json, "Timeout", timeout);
        put(json, "StartPeriod", startPeriod);
        put(json, "StartInterval", startInterval);
        put(json, "Retries", retries);
        return json;
    }

    private static void put(Map<String, @Nullable Object> json, String name, long value) {
        if (value != 0) {
            json.put(name, value);
        }
    }
}
