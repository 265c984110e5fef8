package io.dflint.lint.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTableTest {

    @ParameterizedTest
    @CsvSource({
        "ubuntu, 12.04, 2017-04-28, true",
        "ubuntu, precise-20170410, 2017-04-28, true",
        "ubuntu, 12.04.5, 2017-04-28, true",
        "ubuntu, 24.04, 2029-05-31, false",
        "python, 3.1, 2012-04-09, true",
        "python, 3.10-slim, 2026-10-31, true",
        "python, 3.12.4, 2028-10-31, false",
        "node, 8.17.0-alpine, 2019-12-31, true",
        "debian, bullseye-slim, 2026-08-31, true",
        "debian, 9.13-slim, 2022-06-30, true",
        "openjdk, 17-jdk-slim, 2022-07-01, true",
        "centos, latest, 2024-06-30, true",
        "mcr.microsoft.com/dotnet/sdk, 6.0-alpine, 2024-11-12, true",
        "public.ecr.aws/docker/library/node, 16, 2023-09-11, true",
        "mirror.gcr.io/library/debian, 10, 2024-06-30, true",
        "public.ecr.aws/ubuntu/ubuntu, 18.04, 2023-05-31, true",
        "arm64v8/alpine, 3.12, 2022-05-01, true",
        "rabbitmq, 3-management, 2024-09-17, true",
        "traefik, v2.10, 2024-02-12, true",
        "registry.access.redhat.com/ubi7/ubi, 7.9, 2024-06-30, true",
        "haproxy, 3.2-alpine, 2030-06-30, false",
        "traefik, v2.11.4, 2026-09-07, true",
        "redis, 7-alpine, 2029-12-01, false",
        "mongo, 8.2, 2026-07-31, true",
        "mongo, 8, 2029-10-31, false",
        "neo4j, 5.1-enterprise, 2022-11-21, true",
        "neo4j, 5.10.0, 2023-08-15, true",
        "docker.elastic.co/logstash/logstash, 9.1.2, 2026-02-03, true",
        "buildpack-deps, bionic-scm, 2023-05-31, true",
        "quay.io/fedora/fedora-minimal, 42, 2026-05-27, true",
        "ubuntu.azurecr.io/ubuntu, focal, 2025-05-29, true",
        "public.ecr.aws/amazoncorretto/amazoncorretto, 19-alpine, 2023-04-19, true",
        "amazon/aws-lambda-nodejs, 18, 2025-09-01, true",
        "mcr.microsoft.com/cbl-mariner/base/core, 2.0.20240101, 2025-07-31, true",
        "ros, kinetic-ros-base-xenial, 2021-04-30, true",
        "mysql, 9.6, 2026-04-21, true",
        "grafana/grafana-oss, 9.5.2, 2024-05-14, true",
        "mcr.microsoft.com/dotnet/runtime-deps, 2.1-alpine, 2021-08-21, true",
        "apache/kafka, 3.7.1, 2024-07-26, true",
        "confluentinc/cp-schema-registry, 7.3.2, 2024-11-04, true",
        "confluentinc/cp-kafka, 7.9.1, 2027-02-19, false",
        "hashicorp/vault, 1.13.3, 2024-03-25, true",
        "consul, 1.11, 2022-11-15, true",
        "quay.io/keycloak/keycloak, 24.0.5, 2024-06-10, true",
        "docker, 20.10-dind, 2023-12-10, true",
        "docker.elastic.co/elasticsearch/elasticsearch, 8.5.0, 2024-08-03, true",
        "elasticsearch, 8.11.4, 2024-08-03, true",
        "elasticsearch, 8.19.1, 2027-07-15, false",
        "sonarqube, 9.9-community, 2025-01-20, true",
        "bitnami/redis, 7.2, 2025-08-28, true",
        "k8s.gcr.io/ingress-nginx/controller, v1.0.0, 2023-04-03, true",
        "circleci/node, 12, 2021-12-31, true",
        "adoptopenjdk/openjdk11, alpine, 2021-08-01, true",
        "postgis/postgis, 11-3.3, 2023-11-09, true",
        "rust, 1.70-slim, 2023-07-14, true",
    })
    void knowsTheReleaseOfATag(String image, String tag, String ends, boolean ended) {
        Release release = ReleaseTable.get().find(image, tag);
        assertThat(release).isNotNull();
        assertThat(release.supportEnds()).isEqualTo(ends);
        assertThat(release.ended()).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({
        "ubuntu, latest",
        "ubuntu, 12.045",
        "python, 3",
        "python, 3.100",
        "busybox, 1.36",
        "node, lts",
        "someone/ubuntu, 12.04",
        "httpd, 2.4",
        "drupal, 10",
        "bitnami/redis, latest",
        "docker, 29-dind"
    })
    void isSilentOnWhatItDoesNotKnow(String image, String tag) {
        assertThat(ReleaseTable.get().find(image, tag)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "python, 3.12-slim-buster, debian, buster",
        "node, 20-alpine3.12, alpine, 3.12",
        "nginx, alpine3.18, alpine, 3.18",
        "ruby, stretch, debian, stretch",
        "rust, slim-bullseye, debian, bullseye",
        "php, 8.2-apache-bullseye, debian, bullseye",
        "eclipse-temurin, 21-jdk-focal, ubuntu, focal",
        "eclipse-temurin, 17-jdk-centos7, centos, 7",
        "amazoncorretto, 17-al2-jdk, amazonlinux, 2",
        "wordpress, 6.0-php7.4-fpm-alpine, php, 7.4",
        "arm64v8/python, 3.12-buster, debian, buster",
        "public.ecr.aws/docker/library/golang, 1.27-stretch, debian, stretch",
        "mcr.microsoft.com/dotnet/aspnet, 10.0-alpine3.20, alpine, 3.20",
        "mcr.microsoft.com/devcontainers/python, 3.12-bullseye, debian, bullseye",
        "public.ecr.aws/lambda/provided, al2-arm64, amazonlinux, 2",
        "gcr.io/distroless/static-debian11, nonroot, debian, 11",
        "gcr.io/distroless/java17-debian12, '', debian, 12",
        "gcr.io/distroless/nodejs16-debian12, '', node, 16",
        "maven, 3.6-jdk-8-slim, openjdk, *",
        "clojure, openjdk-11-lein, openjdk, *",
        "someone/app, 1.0-buster, debian, buster",
        "registry.example.com/python, 3.12-buster, debian, buster",
        "nvidia/cuda, 11.4.0-base-ubuntu18.04, ubuntu, 18.04",
    })
    void knowsWhatAnImageIsBuiltOn(String image, String tag, String base, String release) {
        Release found = ReleaseTable.get().builtOn(image, tag);
        assertThat(found).isNotNull();
        assertThat(found.image()).isEqualTo(base);
        assertThat(found.tag()).isEqualTo(release);
    }

    @ParameterizedTest
    @CsvSource({
        "python, 3.12-slim",
        "node, latest",
        "nginx, 1.30-alpine",
        "tomcat, 9.0-jdk8-openjdk",
        "someone/app, 1.0-precise",
        "someone/app, groovy",
        "flink, 1.17-java8",
        "rust, 1-alpine3",
        "gcr.io/distroless/static, debug",
        "gcr.io/distroless/base-nossl, latest",
        "python, ''",
    })
    void doesNotGuessWhatAnImageIsBuiltOn(String image, String tag) {
        assertThat(ReleaseTable.get().builtOn(image, tag)).isNull();
    }

    @Test
    void everyLineIsWellFormed() {
        Set<String> images = new HashSet<>();
        Set<String> tags = new HashSet<>();
        String image = "";
        for (String line : ReleaseRows.ROWS.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (!cells[0].isEmpty()) {
                image = cells[0];
                assertThat(cells)
                        .as(line)
                        .hasSize(cells[1].startsWith("=") ? 2 : 4)
                        .doesNotContain("");
                assertThat(images.add(image)).as("once: %s", image).isTrue();
                assertThat(ReleaseTable.get().releasesOf(image)).as(line).isNotEmpty();
                continue;
            }
            assertThat(cells).as(line).hasSizeBetween(3, 4).doesNotContain("", atIndex(cells.length - 1));
            LocalDate.parse(cells[2].startsWith("<") ? cells[2].substring(1) : cells[2]);
            for (String tag : cells[1].split(",", -1)) {
                assertThat(tag).as(line).isNotEmpty();
                assertThat(tags.add(image + ":" + tag))
                        .as("once: %s:%s", image, tag)
                        .isTrue();
            }
        }
        assertThat(images).hasSizeGreaterThan(20);
        LocalDate.parse(ReleaseTable.get().asOf());
    }

    @Test
    void noSuccessorHasEndedItself() {
        for (String image : ReleaseTable.get().images()) {
            for (Release each : ReleaseTable.get().releasesOf(image)) {
                String successor = each.successor().split(" ", -1)[0];
                int colon = successor.lastIndexOf(':');
                if (colon < 0) {
                    continue;
                }
                Release release =
                        ReleaseTable.get().find(successor.substring(0, colon), successor.substring(colon + 1));
                assertThat(release == null || !release.ended()).as(successor).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ubuntu, 20.04, ubuntu:26.04",
        "ubuntu, 25.10, ubuntu:26.04",
        "node, 23-slim, node:26",
        "openjdk, 8u212-jre, eclipse-temurin:8",
        "openjdk, 14-jdk-alpine, eclipse-temurin:25",
        "adoptopenjdk, 11-jre-hotspot, eclipse-temurin:11",
        "openjdk, latest, eclipse-temurin:25",
        "buildpack-deps, 25.10-curl, buildpack-deps:26.04",
    })
    void advisesNoOlderRelease(String image, String tag, String successor) {
        Release release = ReleaseTable.get().find(image, tag);
        assertThat(release).isNotNull();
        assertThat(release.successor()).isEqualTo(successor);
    }

    @Test
    void givesAnImageThatHasTheReleasesOfAnotherItsOwnSuccessor() {
        Release release = ReleaseTable.get().find("docker.elastic.co/kibana/kibana", "7.17.1");
        assertThat(release).isNotNull();
        assertThat(release.image()).isEqualTo("docker.elastic.co/kibana/kibana");
        assertThat(release.successor()).isEqualTo("docker.elastic.co/kibana/kibana:9.5.0");
    }

    @Test
    void listsTheReleasesOfAnImage() {
        List<Release> releases = ReleaseTable.get().releasesOf("debian");
        assertThat(releases).extracting(Release::tag).containsSubsequence("13", "trixie", "12", "bookworm", "6");
        assertThat(releases).extracting(Release::supportEnds).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(ReleaseTable.get().releasesOf("none")).isEmpty();
        assertThat(ReleaseTable.get().images())
                .contains("ubuntu", "debian", "mcr.microsoft.com/dotnet/sdk")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyImageNamesItsSourceAndWhenItWasCompared() {
        ReleaseTable table = ReleaseTable.get();
        for (String image : table.images()) {
            if (!ReleaseRows.ROWS.contains("\n" + image + "\t=")) {
                assertThat(table.source(image)).as(image).matches("https://[a-z.]+/\\S*");
                assertThat(table.checked(image)).as(image).matches("2\\d{3}-\\d\\d-\\d\\d");
            }
        }
    }
}
