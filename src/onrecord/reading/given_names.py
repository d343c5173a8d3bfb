"""Given names that are mostly women's or mostly men's: a hint for pronouns, never a fact in the record."""

from __future__ import annotations

_WOMEN = frozenset(
    """Ada Agnes Aisha Alexandra Alice Alicia Alina Alison Allison Amanda Amelia Amina Amy Ana Anastasia Andrea Angela
    Anita Ann Anna Anne Annalena Annie April Astrid Barbara Beatrice Beth Betty Bridget Brigitte Carla Carly
    Carmen Carol Caroline Catherine Cecilia Charlotte Chelsea Cheryl Christina Christine Cindy Claire Clara
    Claudia Condoleezza Cynthia Dana Daniela Deborah Debbie Debra Denise Diana Diane Dina Donna Doris Dorothy
    Edith Eileen Elaine Elena Elisa Elizabeth Ella Ellen Elsa Emily Emma Erica Erika Esther Eva Evelyn Fatima
    Fiona Frances Gabriela Gail Gina Giorgia Gloria Grace Greta Hannah Heather Helen Helena Helga Hilary Hillary
    Huma Ilana Ilse Ines Ingrid Irene Irina Isabel Isabella Ivanka Jacqueline Jane Janet Janice Jean Jeanne Jennifer
    Jenny Jessica Jill Joan Joanna Joyce Juanita Judith Judy Julia Julie Kaja Kamala Karen Karin Karine Karoline
    Katarina Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kellyanne Kim Kimberly Kirsten Kristen Kristin
    Laura Lauren Leila Lena Leslie Lily Linda Lisa Loretta Louise Lucia Lucy Lydia Lynn Madeleine Madeline
    Magdalena Margaret Maria Marianne Marie Marina Marine Marta Martha Mary Maya Megan Melania Melissa Mette Mia
    Michelle Mina Miriam Monica Nadia Nancy Naomi Natalia Natalie Nicole Nina Nora Olga Olivia Pamela Patricia
    Paula Pauline Penny Petra Phyllis Rachel Rebecca Regina Renata Rita Roberta Rosa Rose Ruth Sabine Sally
    Samantha Sandra Sanna Sara Sarah Sharon Sheila Shirley Silvia Simone Sofia Sonia Sonja Sophia Sophie
    Stephanie Sue Susan Suzanne Svetlana Sylvia Tamara Tanya Tara Tatiana Teresa Theresa Tina Tulsi Ulrike
    Ursula Valerie Vanessa Vera Veronica Victoria Viola Virginia Wendy Yulia Yvette Yvonne Zoe""".split()
)
_MEN = frozenset(
    """Aaron Abdel Abdul Abdullah Adam Adrian Ahmad Ahmed Al Alan Albert Alec Alex Alexander Alexei Alexis Ali Allan
    Allen Alfred Amir Anders Andre Andreas Andrei Andrew Andrii Andriy Andy Angus Anthony Antonio Antony Arthur
    Barack Barry Bashar Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brandon Brent Brett Brian Bruce Carl
    Carlos Chad Charles Charlie Chris Christian Christoph Christopher Chuck Claude Clint Colin Corey Craig Curt
    Dale Dan Daniel Dave David Dean Dennis Derek Dick Dieter Dimitri Dirk Dmitri Dmitry Don Donald Doug Douglas
    Earl Ed Eddie Edgar Eduardo Edward Elias Emil Emmanuel Enrique Eric Erik Ernest Eugene Evan Felipe Felix
    Fernando Francis Francisco Francois Frank Franz Fred Frederick Friedrich Gary Gavin Geert Gene Geoff
    Geoffrey George Gerald Gerard Gerhard Giuseppe Glenn Gordon Greg Gregory Guillermo Gustav Guy Hans Harold
    Harry Harvey Hasan Hassan Heinz Hector Henrik Henry Herbert Herman Howard Hugh Hugo Hussein Ian Ibrahim Igor
    Ilya Imran Ivan Jack Jacob Jacques Jake Jaime James Jamie Jan Jared Jason Javier Jay Jeb Jeff Jeffrey Jeremy
    Jerome Jerry Jesse Jim Jimmy Joachim Joaquin Joe Joel Johan Johann Johannes John Johnny Jon Jonathan Jorge
    Jose Josef Joseph Josh Joshua Juan Julian Julius Justin Karl Keith Keir Ken Kenneth Kent Kevin Khalid Kirk
    Klaus Konstantin Kurt Kyle Larry Lars Laurent Lawrence Lee Len Leo Leon Leonard Leonid Lewis Liam Lindsey
    Lloyd Luca Lucas Luigi Luis Luke Magnus Mahmoud Manuel Marc Marco Marcus Mario Mark Marshall Martin Marvin
    Matt Matteo Matthew Maurice Max Mehmet Michael Michel Miguel Mike Mikhail Milos Mitch Mitt Mohamed Mohammad
    Mohammed Muhammad Mustafa Nathan Neil Nelson Newt Nicholas Nick Nicolas Nigel Nikolai Niels Nils Noah Norman
    Olaf Oleg Oliver Omar Oscar Otto Pablo Patrick Paul Pavel Pedro Pete Peter Petro Phil Philip Phillip Pierre
    Piotr Rafael Ralph Ramon Rand Randy Ray Raymond Recep Reince Rex Ricardo Richard Rick Ricky Rob Robby Robert
    Roberto Rodrigo Roger Roland Rolf Ron Ronald Roy Rudolf Rudy Rupert Russell Ryan Salman Sam Samuel Scott
    Sean Sebastian Serge Sergei Sergey Simon Spencer Stanley Stefan Stephane Stephen Steve Steven Stuart Sven
    Ted Terry Theodore Thomas Tim Timothy Todd Tom Tomas Tommy Tony Travis Trey Tyler Umar Victor Viktor Vincent
    Vladimir Volodymyr Walter Warren Wayne Werner Wilhelm Will William Willy Wolfgang
    Yusuf Yuri Yves Zbigniew""".split()
)


def given_name_gender(name: str) -> str:
    """Return `f` or `m` where the first name of `name` mostly means one of them, else an empty string."""
    first = name.split()[0] if name else ""
    if first in _WOMEN:
        return "f"
    return "m" if first in _MEN else ""
