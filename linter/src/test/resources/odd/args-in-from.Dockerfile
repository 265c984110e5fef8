ARG REG=docker.io
ARG IMG=$REG/library/debian
ARG TAG
FROM $IMG:${TAG:-11} AS a
FROM ${IMG}:${TAG:+12}
FROM ${UNSET}
