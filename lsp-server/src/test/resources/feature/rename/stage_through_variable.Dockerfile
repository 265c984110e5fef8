# Which of the two it is depends on the platform.
FROM golang:1.25 AS containerd-li▮nux
RUN make

FROM golang:1.25 AS containerd-windows
RUN make

FROM containerd-${TARGETOS} AS containerd

FROM scratch
COPY --from=containerd-linux /a /a
COPY --from=containerd /b /b
