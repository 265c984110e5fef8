# What a base image may define, what a shell replaces, and what handles the unset case itself.
ARG REGISTRY=docker.io
FROM ${REGISTRY}/library/eclipse-temurin:25 AS build
ENV PATH=$JAVA_HOME/bin:$PATH
ENV LD_LIBRARY_PATH=/opt/lib:$LD_LIBRARY_PATH
WORKDIR $HOME
COPY ${SOURCE:-.} ${TARGET-/src}/
LABEL version=${VERSION:?set it} flavour=${DEBUG:+debug}
RUN echo $UNDEFINED ${ALSO_UNDEFINED}
CMD echo $UNDEFINED
ARG FIRST=1 SECOND=$FIRST
ENV PHP_73=x PHP_74=$PHP_75
COPY <<'EOF' /script
echo $quoted
EOF
COPY <<EOF /other
echo \$escaped $JAVA_HOME
EOF
LABEL single='$not_expanded'

FROM build
ARG SECOND
ENV THIRD=$SECOND
ONBUILD COPY $LATER /
