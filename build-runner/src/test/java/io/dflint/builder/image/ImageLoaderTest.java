package io.dflint.builder.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.daemon.DaemonInfo;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.Images;
import io.dflint.builder.layer.ImageFiles;
import io.dflint.builder.layer.LayerTree;
import io.dflint.builder.layer.PackedLayer;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that load images at the same time; a daemon takes seconds for a layer of many files. */
@Timeout(60)
class ImageLoaderTest {
    /** For each request that the daemon has answered, the layers that came with it. */
    private final List<List<String>> answered = new CopyOnWriteArrayList<>();

    private final AtomicBoolean isFirst = new AtomicBoolean(true);
    private final CountDownLatch firstArrived = new CountDownLatch(1);
    private final CountDownLatch firstIsAnswered = new CountDownLatch(1);
    private final ImageLoader loader = new ImageLoader(engine(), null);

    @AfterEach
    void answerFirst() {
        firstIsAnswered.countDown();
    }

    @Test
    void withNothingInCommonDoNotWaitForEachOther() throws Exception {
        String one = layer("one");
        String two = layer("two");
        FutureTask<Void> first = start(one).task();
        firstArrived.await();

        start(two).task().get();
        assertThat(answered).containsExactly(List.of(two));

        firstIsAnswered.countDown();
        first.get();
        assertThat(answered).containsExactly(List.of(two), List.of(one));
    }

    @Test
    void sendALayerOnce() throws Exception {
        String one = layer("one");
        String two = layer("two");
        FutureTask<Void> first = start(one).task();
        firstArrived.await();

        Started second = start(one, two);
        while (second.thread().getState() != Thread.State.WAITING
                && !second.task().isDone()) {
            Thread.onSpinWait();
        }
        assertThat(answered).isEmpty();

        firstIsAnswered.countDown();
        first.get();
        second.task().get();
        assertThat(answered).containsExactly(List.of(one), List.of(two));
    }

    private record Started(Thread thread, FutureTask<Void> task) {}

    /** Loads an image with these layers in a thread. */
    private Started start(String... layers) {
        ImageSpec image =
                new ImageSpec("linux/amd64", "", Instant.EPOCH, ImageConfig.EMPTY, List.of(), List.of(layers), null);
        FutureTask<Void> task = new FutureTask<>(() -> {
            loader.load(List.of(image));
            return null;
        });
        return new Started(Thread.ofPlatform().daemon().start(task), task);
    }

    /** Adds a layer with one file; its digest. */
    private String layer(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        LayerTree layer = new LayerTree(ImageFiles.EMPTY);
        layer.put(
                "/file",
                TarHeader.file("", 0644, 0, 0, bytes.length, Instant.EPOCH),
                () -> new ByteArrayInputStream(bytes));
        PackedLayer packed = PackedLayer.of(layer);
        loader.add(packed);
        return packed.digest();
    }

    /** A daemon that answers the first request when it is told to, and others at once. */
    private Engine engine() {
        Images images = (Images) Proxy.newProxyInstance(
                Images.class.getClassLoader(), new Class<?>[] {Images.class}, (proxy, method, arguments) -> {
                    if (isFirst.getAndSet(false)) {
                        firstArrived.countDown();
                        firstIsAnswered.await();
                    }
                    answered.add(layers((Images.Content) arguments[0]));
                    return List.of();
                });
        DaemonInfo info = new DaemonInfo("", "", "linux", "amd64", "", "overlay2", false, "");
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> method.getName().equals("info") ? info : images);
    }

    /** The digests of the layers in a tar of images, of which documents are the other blobs. */
    private static List<String> layers(Images.Content content) {
        List<String> layers = new ArrayList<>();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            TarReader tar = new TarReader(new ByteArrayInputStream(bytes.toByteArray()));
            for (TarHeader entry = tar.next(); entry != null; entry = tar.next()) {
                if (entry.name().startsWith("blobs/") && entry.size() % 512 == 0) {
                    layers.add("sha256:" + entry.name().substring("blobs/sha256/".length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return layers;
    }
}
