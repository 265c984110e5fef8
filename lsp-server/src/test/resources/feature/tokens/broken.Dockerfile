FRM a
FROM
COPY --from= \
ENV ="
RUN echo "a
RUN <<E
echo $a