FROM --platform=$BUILDPLATFORM golang:1.26 AS b
ARG TARGETARCH
RUN --mount=type=secret,id=t,env=TOKEN --mount=type=cache,target=/root/.cache GOARCH=$TARGETARCH go build -o /x && echo $TARGETOS
FROM scratch
COPY --from=b /x /x
USER 1000
CMD ["/x"]
