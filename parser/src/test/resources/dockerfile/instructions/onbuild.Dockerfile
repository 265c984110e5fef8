FROM a
ONBUILD RUN b
onbuild copy --from=c d e
ONBUILD CMD ["f"]
ONBUILD ENV g=h
