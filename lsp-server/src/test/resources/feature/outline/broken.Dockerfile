#eskape=`
RUN before from
FROM
ENV
LABEL
ARG
NOPE x
FROM a AS
