FROM a
CMD ["a\\\
\n"]
CMD ["\u00\
41"]
