"""The recipe of the language core: from open treebanks to the packaged int8 model."""
