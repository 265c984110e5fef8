# syntax=docker/dockerfile:1.20
# check=skip=JSONArgsRecommended
ARG GO=1.25
ARG DISTROLESS=gcr.io/distroless/static-debian12:nonroot

FROM --platform=$BUILDPLATFORM golang:${GO} AS build
ARG TARGETOS TARGETARCH TARGETVARIANT
WORKDIR /go/src/app
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=bind,target=. <<EOF
set -eux
export GOARM="${TARGETVARIANT#v}"
for command in server worker; do
  GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -ldflags="-s -w" -o "/out/$command" "./cmd/$command"
done
if [ -x /out/server ]; then echo ok; else exit 1; fi
EOF

FROM ${DISTROLESS} AS server
COPY --from=build /out/server /server
USER 65532:65532
ENTRYPOINT ["/server"]

FROM server AS worker
COPY --from=build /out/worker /worker
ENTRYPOINT ["/worker", "--queue", "default"]
