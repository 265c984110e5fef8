FROM debian:13
ARG KEY=Some.Key
LABEL maintainer=x "com.example.a b"=x com.example..x=x com.docker.x=x -x=x x-=x org.label-schema.schema-version=1
LABEL $KEY=x ${UNKNOWN}=x a_b/c=x
LABEL Description This is old
