FROM
ARG
ENV x
RUN echo ${x▮
COPY --from=
