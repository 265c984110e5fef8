FROM --plattform=x a
COPY --frm=b c d
COPY --FROM=b c d
RUN --bogus b
ADD --from=b c d
USER --x b
