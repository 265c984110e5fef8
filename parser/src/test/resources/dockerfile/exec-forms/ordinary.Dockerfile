FROM a
RUN ["b", "c d"]
CMD [ "e" , "f" ]
ENTRYPOINT ["g"]
SHELL ["h", "-c"]
HEALTHCHECK CMD ["i"]
