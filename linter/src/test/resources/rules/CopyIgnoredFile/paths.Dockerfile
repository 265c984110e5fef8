FROM debian:13 AS base
ARG DIR=dist
COPY node_modules/x ./dist/ $DIR src/../dist/a /
ADD /dist/b https://example.com/dist dist.txt /x/
COPY $UNKNOWN/dist *.log . /
COPY --from=base dist /
COPY <<dist /
dist
