FROM eclipse-temurin:25 AS a
CMD ["java", "-Dcom.sun.management.jmxremote", "-Dcom.sun.management.jmxremote.port=9999", "-Dcom.sun.management.jmxremote.authenticate=false", "-jar", "a.jar"]

FROM eclipse-temurin:25 AS b
CMD ["java", "-Dcom.sun.management.jmxremote.port=9999", "-Dcom.sun.management.jmxremote.host=localhost", "-Dcom.sun.management.jmxremote.authenticate=false", "-jar", "a.jar"]

FROM eclipse-temurin:25 AS c
CMD ["java", "-Dcom.sun.management.jmxremote.authenticate=false", "-jar", "a.jar"]

FROM eclipse-temurin:25
ENV JAVA_TOOL_OPTIONS="-Dcom.sun.management.jmxremote.port=9999 -Dcom.sun.management.jmxremote.authenticate=false"
