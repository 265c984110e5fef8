FROM eclipse-temurin:25-jdk@sha256:0000000000000000000000000000000000000000000000000000000000000000 AS build
WORKDIR /build
COPY pom.xml mvnw ./
COPY .mvn .mvn
RUN ./mvnw -q dependency:go-offline
COPY src src
RUN ./mvnw -q package -DskipTests && \
    jlink --add-modules java.base,java.net.http \
          --strip-debug \
          --output /opt/java

FROM registry.example.com:5000/base/runtime:2025.1
COPY --from=build /opt/java /opt/java
COPY --from=build /build/target/*.jar /app/app.jar
COPY --from=docker.io/library/busybox:1.36 /bin/busybox /bin/
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75" \
    DB_PASSWORD=changeme
EXPOSE 8080
CMD ["/opt/java/bin/java", "-jar", "/app/app.jar"]
