package io.dflint.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Prints what switches and records do; loaded as the compiler made it and as it is rewritten. */
@SuppressWarnings({"ClassCanBeRecord", "UnusedVariable", "ArrayRecordComponent"})
public final class Specimen implements Supplier<String> {
    sealed interface Shape permits Point, Circle, Named {}

    record Point(int x, long y, byte b, short s, char c, boolean on) implements Shape {}

    record Circle(Point middle, double radius, float weight, int[] extra) implements Shape {}

    record Named(String name, Shape of) implements Shape {}

    enum Colour {
        RED,
        GREEN
    }

    private static String ofShape(Shape shape) {
        return switch (shape) {
            case Point(int x, long y, var b, var s, var c, var on) when x > 0 -> "right " + x + y;
            case Point p -> "left " + p;
            case Circle(Point(int x, var y, var b, var s, var c, var on), double r, var w, var e) -> "circle " + x + r;
            case Named(String name, Named inner) -> name + " of " + ofShape(inner);
            case Named named -> "named " + named.name;
        };
    }

    private static String ofAnything(Object value) {
        return switch (value) {
            case null -> "null";
            case String s when s.isEmpty() -> "empty";
            case String s -> "text " + s;
            case Integer i when i > 9 -> "many";
            case Integer i -> "number " + i;
            case Colour c -> "colour " + c;
            case int[] array -> "array " + array.length;
            default -> "other";
        };
    }

    private static String ofColour(Colour colour) {
        return switch (colour) {
            case RED -> "red";
            case GREEN -> "green";
        };
    }

    @Override
    public String get() {
        int[] extra = {1};
        List<Point> points = List.of(
                new Point(1, 2, (byte) 3, (short) 4, 'c', true),
                new Point(1, 2, (byte) 3, (short) 4, 'c', true),
                new Point(-1, 1L << 40, (byte) -3, (short) -4, 'd', false));
        List<Object> values = new ArrayList<>(points);
        for (double radius : new double[] {0.0, -0.0, Double.NaN}) {
            values.add(new Circle(points.get(0), radius, (float) radius, extra));
            values.add(new Circle(points.get(1), radius, (float) radius, extra));
        }
        values.add(new Named("a", new Named("b", points.get(2))));
        values.add(new Named("a", new Named("b", points.get(2))));
        StringBuilder out = new StringBuilder();
        for (Object left : values) {
            out.append(left.hashCode() == values.get(0).hashCode())
                    .append(ofShape((Shape) left))
                    .append('\n');
            for (Object right : values) {
                out.append(left.equals(right))
                        .append(left.hashCode() == right.hashCode())
                        .append(' ');
            }
            for (Object other : new Object[] {null, "text"}) {
                out.append(left.equals(other)).append('\n');
            }
        }
        for (Object value : new Object[] {null, "", "x", 5, 10, Colour.RED, extra, 1.5}) {
            out.append(ofAnything(value)).append('\n');
        }
        return out + ofColour(Colour.GREEN);
    }
}
