ARG TAG
FROM image:$TAG AS Base
FRM typo
COPY --frm=base /a /b
COPY --from=missing /a /b
RUN --mount=type=unknown true
EXPOSE 99999 http
ENV
LABEL key
WORKDIR relative/$UNKNOWN
HEALTHCHECK CMD one
HEALTHCHECK NONE
ENTRYPOINT ['single', 'quotes']
RUN echo "unclosed
USER
STOPSIGNAL nothing
FROM base AS base
