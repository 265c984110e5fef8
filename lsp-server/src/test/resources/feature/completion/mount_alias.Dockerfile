FROM alpine
RUN --mount=type=bind,ds▮
